public import FilmData

/// The prediction for one review, and its critic's verdict.
public struct SentimentPrediction: Sendable, Hashable {
  /// The predicted probability of fresh, 0…1.
  public var probability: Double
  /// The predicted label.
  public var label: Freshness
  /// The predicted rating, if there is one.
  public var rating: Double?
  /// The critic's label, if known.
  public var trueLabel: Freshness?
  /// The critic's rating, if known, on the scale of `rating`.
  public var trueRating: Double?
  /// The film, by any number of its own; `Clusters` makes numbers of keys.
  public var cluster: Int

  /// Makes a prediction.
  public init(
    probability: Double, label: Freshness, rating: Double? = nil, trueLabel: Freshness? = nil,
    trueRating: Double? = nil, cluster: Int
  ) {
    self.probability = probability
    self.label = label
    self.rating = rating
    self.trueLabel = trueLabel
    self.trueRating = trueRating
    self.cluster = cluster
  }
}

extension SentimentPrediction {
  /// Whether the predicted label is the true one; never where that is unknown.
  package var isRight: Bool { label == trueLabel }

  /// Whether the report can use this prediction.
  var hasTruth: Bool { trueLabel != nil || (trueRating != nil && rating != nil) }

  /// Throws if a number is out of its range; `index` is the prediction's, for the message.
  func validate(index: Int) throws {
    guard (0...1).contains(probability) else {
      throw EvaluationError.notProbability(index: index, value: probability)
    }
    for (field, value) in [("predicted rating", rating), ("true rating", trueRating)] {
      if let value, !value.isFinite {
        throw EvaluationError.notFinite(field: field, index: index, value: value)
      }
    }
  }
}
