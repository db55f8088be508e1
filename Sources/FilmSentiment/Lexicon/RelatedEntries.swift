/// An entry among those of its lexicon: its rank by strength, and the entries that share its words.
public struct RelatedEntries: Sendable {
  /// The entry.
  public var entry: LexiconEntry
  /// Its rank by ``LexiconEntry/strength``; 1 is the strongest.
  public var rank: Int
  /// The same words with other marks: `NOT_funny`, `LAST_funny` for `funny`.
  public var variants: [LexiconEntry]
  /// Longer runs with the words in them, the strongest first.
  public var longer: [LexiconEntry]
  /// Shorter runs and single words that it is made of, with the same marks, the strongest first.
  public var parts: [LexiconEntry]

  /// Finds the related entries.
  ///
  /// - Complexity: O(*n*) in the entries of the lexicon.
  public init(of entry: LexiconEntry, in lexicon: Lexicon) {
    self.entry = entry
    rank = 1
    variants = []
    longer = []
    parts = []
    let words = EntryWords.plain(entry.text)
    let marked = entry.text.split(separator: " ")
    for other in lexicon.entries where other.text != entry.text {
      if other.strength > entry.strength { rank += 1 }
      let others = EntryWords.plain(other.text)
      if others.count == words.count {
        if others == words { variants.append(other) }
      } else if others.count > words.count {
        if EntryWords.contains(others, run: words, ==) { longer.append(other) }
      } else if EntryWords.contains(marked, run: other.text.split(separator: " "), ==) {
        parts.append(other)
      }
    }
    longer.sort { $0.strength > $1.strength }
    parts.sort { $0.strength > $1.strength }
  }
}
