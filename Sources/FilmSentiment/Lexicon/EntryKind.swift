/// In which surroundings an entry counts, as its marks tell.
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

extension LexiconEntry {
  /// In which surroundings the entry counts.
  public var kind: EntryKind { EntryKind(of: text) }

  /// How much a lexicon would lose with the entry: |valence| · √occurrences, by which training
  /// chooses entries too.
  ///
  /// An entry added by hand counts as if it had been seen once.
  public var strength: Float { abs(valence) * Float(max(1, occurrences)).squareRoot() }
}
