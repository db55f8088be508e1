import FilmData
public import FilmSentiment

/// Scores too near the middle for a label.
public struct NeutralBand: Sendable, Hashable {
  /// How far from one half a probability must be for a label, 0 to below 0.5; 0 labels every review.
  public var width: Double

  /// Makes a band.
  public init(width: Double = 0) { self.width = width }

  /// Whether a score is in the band; one without evidence is not.
  @inlinable @inline(__always)
  public func contains(_ score: SentimentScore) -> Bool {
    width > 0 && score.hasEvidence && abs(score.probability - 0.5) < width
  }

  /// `fresh` or `rotten`; `neutral` in the band, and without evidence.
  public func label(_ score: SentimentScore) -> String {
    contains(score) || !score.hasEvidence ? "neutral" : score.label.rawValue
  }
}
