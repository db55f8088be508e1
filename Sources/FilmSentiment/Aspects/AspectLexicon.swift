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
    var last: [Place: AspectEntry] = [:]
    var texts: [UInt64: String] = [:]
    for entry in entries {
      guard let key = EntryText.key(of: entry.text.utf8) else { throw .badEntry(text: entry.text) }
      last[Place(key: key, aspect: entry.aspect)] = entry
      texts[key] = entry.text
    }
    let order = Dictionary(uniqueKeysWithValues: zip(Aspect.allCases, 0...))
    func rank(_ place: Place) -> Int { place.aspect.flatMap { order[$0] } ?? order.count }
    // By the first text of a key, so that the entries of one key lie together.
    let sorted = last.sorted { a, b in
      let (first, second) = (texts[a.key.key] ?? "", texts[b.key.key] ?? "")
      return first == second
        ? rank(a.key) < rank(b.key) : first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    self.entries = sorted.map(\.value)
    table = AspectTable(keys: sorted.map(\.key.key))
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
