public import FilmData
public import FilmSentiment

/// A review with its predicted score.
public struct ScoredReview: Sendable {
  /// The review, with its own label and rating if it has any.
  public let review: Review
  /// The score by its text, and by its context if that counts.
  public let score: SentimentScore
}
