public import FilmData
public import FilmSentiment

/// A review whose label was predicted wrongly, with the reasons for the prediction.
public struct SentimentMistake: Sendable {
  /// The file of the review.
  public let path: String
  /// Its line in the file, from 1.
  public let line: Int
  /// The review's identifier, if it has one.
  public let id: String?
  /// The film's title, else its key.
  public let film: String?
  /// The text, UTF-8, perhaps malformed; offsets in the explanation refer to it.
  public let text: [UInt8]
  /// The entries that the score is the sum of.
  public let explanation: SentimentExplanation
  /// The review's own label.
  public let trueLabel: Freshness
  /// The review's own rating, 0…1.
  public let trueRating: Double?

  /// The prediction.
  public var score: SentimentScore { explanation.score }
  /// How far the probability is from one half, 0…0.5.
  var confidence: Double { abs(score.probability - 0.5) }
}
