public import FilmData

#if canImport(Glibc)
  import Glibc
#endif

/// What the lexicon says of one text.
public struct SentimentScore: Sendable, Hashable {
  /// The bias plus the valences of the entries that the text matches: the log-odds of fresh.
  public var score: Double
  /// The rating's bias plus the rating weights of the same entries.
  public var ratingScore: Double
  /// The predicted rating, 0…1.
  public var rating: Double
  /// How many different entries the text matches.
  public var matchCount: Int
  /// Whether the text says anything that the lexicon knows; if not, the score is that of no text.
  public var evidence = TextEvidence.entries

  /// Whether the text says anything: without evidence there is no verdict.
  public var hasEvidence: Bool { evidence == .entries }

  /// The probability of fresh: 1 / (1 + exp(−score)).
  public var probability: Double { Self.logistic(score) }

  /// Fresh where the score is not below 0; without ``hasEvidence`` it tells nothing of the text.
  public var label: Freshness { score >= 0 ? .fresh : .rotten }

  /// The score of a text of which nothing is known.
  public static let unknown = SentimentScore(
    score: 0, ratingScore: 0, rating: 0.5, matchCount: 0, evidence: .noText)

  /// The logistic function, 1 / (1 + exp(−x)).
  public static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
