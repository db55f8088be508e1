/// Which words and phrases speak of which aspect of a film: the list `aspects.tsv` of a sentiment model.
public struct AspectLexicon: Sendable {
  /// The entries, sorted by text; a text has one for each aspect that it speaks of.
  public let entries: [AspectEntry]
  /// The first entry of each text and how many there are, by the text's key.
  let table: AspectTable

  /// Makes a list; of two entries with the same text and aspect, the later counts.
  ///
  /// - Throws: ``SentimentError/badEntry(text:)`` for an entry without a word, or with more than three.
  public init(_ entries: [AspectEntry]) throws(SentimentError) {
    var keys: [UInt64] = []
    keys.reserveCapacity(entries.count)
    for entry in entries {
      guard let key = EntryText.key(of: entry.text.utf8) else { throw .badEntry(text: entry.text) }
      keys.append(key)
    }
    // As a list is that training wrote: 20,000 entries are read at each start that needs them.
    if zip(entries, entries.dropFirst()).allSatisfy(Self.precedes) {
      (self.entries, table) = (entries, AspectTable(keys: keys))
      return
    }
    var last: [Place: AspectEntry] = [:]
    for (key, entry) in zip(keys, entries) {
      last[Place(key: key, aspect: entry.aspect)] = entry
    }
    let sorted = last.sorted { Self.precedes($0.value, $1.value) }
    self.entries = sorted.map(\.value)
    table = AspectTable(keys: sorted.map(\.key.key))
  }

  /// Whether one comes before another: by their bytes, then in the order of the aspects, none last.
  private static func precedes(_ a: AspectEntry, _ b: AspectEntry) -> Bool {
    a.text == b.text
      ? rank(a.aspect) < rank(b.aspect) : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  private static func rank(_ aspect: Aspect?) -> Int {
    aspect.flatMap { Aspect.allCases.firstIndex(of: $0) } ?? Aspect.allCases.count
  }

  /// The entries of a text.
  public subscript(text: String) -> ArraySlice<AspectEntry> {
    guard let key = EntryText.key(of: text.utf8), let found = table.find(key) else { return [] }
    return entries[found]
  }

  private struct Place: Hashable {
    let key: UInt64
    let aspect: Aspect?
  }
}
