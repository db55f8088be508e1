import FilmData

/// How well the sentiment of reviews is predicted: labels, probabilities, ratings and Tomatometers.
///
/// The metrics are `accuracy`, `macro_f1`, `mcc`, `auc`, `brier`, `log_loss` and `ece` over the
/// reviews whose label is known; `rating_mae`, `rating_rmse`, `rating_pearson`, `rating_spearman`,
/// `rating_within_0.1` and `rating_within_0.2` over those whose rating is known and was predicted;
/// `tomatometer_pearson`, `tomatometer_mae` and `tomatometer_side` over the films that have enough
/// labelled reviews. Intervals are of 95 %, by resampling films. The baseline always predicts the
/// more frequent label, the share of fresh and the mean of the true ratings: no constant has a
/// higher accuracy, a lower Brier score or a lower RMSE on these reviews. Its MCC is 0, its AUC 0.5.
public struct SentimentReport: EvaluationReport {
  /// Predicted against true labels; fresh is the positive class.
  public let confusion: ConfusionMatrix
  /// The area under the curve of the probabilities; `nil` where only one label occurs.
  public let auc: Double?
  /// Probabilities against shares of fresh reviews.
  public let reliability: ReliabilityTable
  /// Predicted against true Tomatometers; its clusters are indices of ``clusterKeys``.
  public let tomatometer: TomatometerAgreement
  /// Predicted against true ratings.
  public let ratings: RatingMetrics
  /// True ratings for which none was predicted; they are left out of `ratings`.
  public let unpredictedRatingCount: Int
  /// The films' numbers in the predictions, ascending.
  public let clusterKeys: [Int]
  /// The figures that the data allowed.
  public let metrics: [Metric]

  /// The number of films.
  public var clusterCount: Int { clusterKeys.count }
  /// The number of reviews whose label is known.
  public var labelCount: Int { Int(confusion.total) }
  /// The number of reviews whose rating is known and was predicted.
  public var ratingCount: Int { Int(ratings.total) }

  /// Evaluates predictions.
  ///
  /// - Parameters:
  ///   - predictions: in any order; those without any truth are ignored.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - minimumFilmReviews: labelled reviews that a film needs for its Tomatometer to count, at
  ///     least 5.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Throws: `EvaluationError` if no prediction has a truth, or a number is out of its range.
  /// - Complexity: O(n log n + replicates · n) for n predictions.
  public init(
    predictions: [SentimentPrediction], replicates: Int = ClusterBootstrap.defaultReplicates,
    seed: UInt64 = 0, minimumFilmReviews: Int = TomatometerAgreement.usualMinimumReviews,
    threads: Int? = nil
  ) throws {
    let examples = try Self.examples(predictions)
    let statistics = SentimentStatistics(examples, minimumFilmReviews: minimumFilmReviews)
    let everything = statistics.summed
    confusion = everything.confusion
    auc = everything.auc
    reliability = statistics.reliability
    tomatometer = statistics.tomatometer
    ratings = everything.ratings
    unpredictedRatingCount = predictions.count { $0.trueRating != nil && $0.rating == nil }
    clusterKeys = Set(examples.map(\.cluster)).sorted()
    let bootstrap = ClusterBootstrap(
      clusterCount: statistics.clusters.count, replicates: replicates, seed: seed)
    metrics = everything.metrics(
      baseline: everything.baseline(
        actualRatings: examples.compactMap { $0.rating == nil ? nil : $0.trueRating },
        tomatometer: statistics.tomatometer.baseline),
      intervals: bootstrap.intervals(threads: threads) {
        statistics.summed(multiplicities: $0).values
      })
  }

  /// The predictions that have a truth, all of them checked.
  static func examples(_ predictions: [SentimentPrediction]) throws -> [SentimentPrediction] {
    let examples = predictions.filter(\.hasTruth)
    guard !examples.isEmpty else {
      throw EvaluationError.nothingToEvaluate(
        predictions: predictions.count, needed: "a true label, or a true and a predicted rating")
    }
    for (index, prediction) in predictions.enumerated() { try prediction.validate(index: index) }
    return examples
  }
}
