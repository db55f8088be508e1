/// What negation, "but" and the last sentence did to a score.
extension SentimentExplanation {
  /// The entries of one kind together.
  public struct KindSum: Sendable, Hashable {
    /// The kind.
    public var kind: EntryKind
    /// How many entries.
    public var count: Int
    /// What they add to the score.
    public var valence: Double
    /// What they add to the rating's score.
    public var ratingWeight: Double
  }

  /// A negated word: its negated entry counts instead of the word's own.
  public struct Negation: Sendable, Hashable {
    /// The entry that counts: `NOT_funny`.
    public var contribution: SentimentContribution
    /// The entry that would count without the negator: `funny`.
    public var plain: LexiconEntry
  }

  /// The sums of each kind that occurs; with the bias and the terms they make the score.
  public var kindSums: [KindSum] {
    let groups = Dictionary(grouping: contributions, by: \.entry.kind)
    return EntryKind.allCases.compactMap { kind in
      groups[kind].map { group in
        KindSum(
          kind: kind, count: group.count,
          valence: group.reduce(0) { $0 + $1.valence },
          ratingWeight: group.reduce(0) { $0 + $1.ratingWeight })
      }
    }
  }

  /// The negated words whose plain form the lexicon knows too, in the order of the text.
  public func negations(in lexicon: Lexicon) -> [Negation] {
    contributions.compactMap { contribution in
      let text = contribution.entry.text
      guard contribution.entry.kind == .negated, !text.contains(" "),
        let plain = lexicon[String(EntryWords.unmarked(text[...]))]
      else { return nil }
      return Negation(contribution: contribution, plain: plain)
    }
  }
}
