/// A lexicon with what turns its sums into a label and a rating.
///
/// ```swift
/// let model = try SentimentModel(contentsOf: "Models/sentiment")
/// let scorer = SentimentScorer(model)
/// scorer.score("An unforgettable film.").label   // .fresh
/// ```
public struct SentimentModel: Sendable {
  /// The entries.
  public var lexicon: Lexicon
  /// The score of a text that matches nothing: the log-odds of fresh.
  public var bias: Double
  /// The rating's score of a text that matches nothing.
  public var ratingBias: Double
  /// From the rating's score to the rating.
  public var calibration: RatingCalibration

  /// Whether entries count less in longer texts (`LengthFactor`).
  public var usesLengthFactor = true
  /// What texts of other domains start from.
  public var domains: [String: DomainBias] = [:]
  /// How much other reviews of a film and a critic count; `nil` for a model that does not know.
  public var context: ContextModel?
  /// The known figures of critics.
  public var critics = CriticTable()
  /// Which words speak of which aspect of a film; `nil` for a model without the list, or where it was not read.
  public var aspects: AspectLexicon?

  /// Makes a model.
  public init(
    lexicon: Lexicon, bias: Double = 0, ratingBias: Double = 0,
    calibration: RatingCalibration = .logistic
  ) {
    self.lexicon = lexicon
    self.bias = bias
    self.ratingBias = ratingBias
    self.calibration = calibration
  }
}
