/// Words and short runs of words with what each says of a film: the whole of the sentiment model
/// but a bias and a calibration.
public struct Lexicon: Sendable {
  /// The entries, sorted by text.
  public let entries: LexiconEntries
  let table: WeightTable

  /// Makes a lexicon; of two entries with the same key, the later counts.
  ///
  /// - Throws: ``SentimentError/badEntry(text:)`` for an entry without a word, or with more than
  ///   three.
  public init(_ entries: [LexiconEntry]) throws(SentimentError) {
    var byKey: [UInt64: LexiconEntry] = [:]
    byKey.reserveCapacity(entries.count)
    for entry in entries {
      guard let key = EntryText.key(of: entry.text.utf8) else {
        throw .badEntry(text: entry.text)
      }
      byKey[key] = entry
    }
    let sorted = byKey.sorted { $0.value.text.utf8.lexicographicallyPrecedes($1.value.text.utf8) }
    self.entries = LexiconEntries(sorted.map(\.value))
    table = WeightTable(keys: sorted.map(\.key), lines: self.entries.lines)
  }

  /// Makes a lexicon of entries whose keys are known and sorted with them.
  init(sorted entries: LexiconEntries, keys: [UInt64]) {
    self.entries = entries
    table = WeightTable(keys: keys, lines: entries.lines)
  }

  /// The entry with this text.
  public subscript(text: String) -> LexiconEntry? {
    EntryText.key(of: text.utf8).flatMap(table.find).map { entries[$0] }
  }

  /// The entry that a person means: written as in the lexicon, else as in a text ("Not funny" is
  /// `not NOT_funny`).
  public func entry(meant text: String) -> LexiconEntry? {
    self[text] ?? self[EntryText.handwritten(text)]
  }

  /// A lexicon with those of further entries whose text it does not have.
  func completed(by others: [LexiconEntry]) throws(SentimentError) -> Lexicon {
    try Lexicon(others + Array(entries))
  }

  /// A lexicon with further entries, which replace those of the same text.
  public func overridden(by others: [LexiconEntry]) throws(SentimentError) -> Lexicon {
    try Lexicon(Array(entries) + others)
  }
}
