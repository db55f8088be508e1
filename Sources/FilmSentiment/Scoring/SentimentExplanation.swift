/// Why a text scores as it does: the bias, the entries and further terms, which add up to the score.
public struct SentimentExplanation: Sendable, Hashable {
  /// The score that is explained.
  public var score: SentimentScore
  /// What every text starts from.
  public var bias: Double
  /// What every rating starts from.
  public var ratingBias: Double
  /// The entries in the order of the text.
  public var contributions: [SentimentContribution]
  /// What is added for other reasons than the text's words.
  public var terms: [SentimentTerm] = []

  /// The entries by their weight, the strongest first; equal ones in the order of the text.
  public var strongestFirst: [SentimentContribution] {
    contributions.sorted {
      let (a, b) = (abs($0.valence), abs($1.valence))
      return a == b ? $0.bytes.lowerBound < $1.bytes.lowerBound : a > b
    }
  }

  /// Adds a term to the explanation and its weights to both scores; the rating stays as it is.
  public mutating func add(_ term: SentimentTerm) {
    terms.append(term)
    score.score += term.valence
    score.ratingScore += term.ratingWeight
  }
}
