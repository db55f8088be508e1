public import FilmData
public import FilmSentiment

/// A review with the score that was predicted for it.
public struct ScoredReview: Sendable {
  /// The review, with its own label and rating if it has any.
  public let review: Review
  /// What its text says, and its context where that counts.
  public let score: SentimentScore
}
