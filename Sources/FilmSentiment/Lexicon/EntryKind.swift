/// The surroundings in which an entry counts, according to its marks.
public enum EntryKind: String, Sendable, Hashable, CaseIterable {
  /// Anywhere.
  case plain
  /// With a word that a negator turns: `NOT_funny`, `not NOT_funny`.
  case negated = "not"
  /// Behind "but": `BUT_good`, `BUT_NOT_good`.
  case afterBut = "but"
  /// In the last of several sentences: `LAST_good`, `LAST_NOT_good`.
  case lastSentence = "last"

  /// The kind of an entry as the lexicon writes it; of several marks the outermost counts.
  public init(of entry: String) {
    var kind = Self.plain
    for word in entry.split(separator: " ") {
      guard let mark = EntryWords.marks(of: word).first else { continue }
      if kind == .plain || kind == .negated { kind = EntryKind(mark) }
    }
    self = kind
  }

  private init(_ mark: WordMark) {
    switch mark {
    case .negated: self = .negated
    case .afterBut: self = .afterBut
    case .lastSentence: self = .lastSentence
    }
  }
}
