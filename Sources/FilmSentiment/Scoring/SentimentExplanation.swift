/// Why a text scores as it does: the bias and the entries, which add up to the score.
public struct SentimentExplanation: Sendable, Hashable {
  /// The score that is explained.
  public var score: SentimentScore
  /// What every text starts from.
  public var bias: Double
  /// What every rating starts from.
  public var ratingBias: Double
  /// The entries in the order of the text.
  public var contributions: [SentimentContribution]

  /// The entries by their weight, the strongest first; equal ones in the order of the text.
  public var strongestFirst: [SentimentContribution] {
    contributions.sorted {
      let (a, b) = (abs($0.entry.valence), abs($1.entry.valence))
      return a == b ? $0.bytes.lowerBound < $1.bytes.lowerBound : a > b
    }
  }
}

/// One entry of the lexicon in a text.
public struct SentimentContribution: Sendable, Hashable {
  /// The entry.
  public var entry: LexiconEntry
  /// Where it first stands: a range of the text's UTF-8.
  public var bytes: Range<Int>
}
