import FilmData

/// How well the sentiment of reviews is predicted: labels, probabilities and ratings.
///
/// The metrics are `accuracy`, `macro_f1`, `mcc` and `auc` over the reviews whose label is known,
/// `rating_mae`, `rating_rmse` and `rating_pearson` over those whose rating is known and was
/// predicted. Intervals are of 95 %, by resampling films. The baseline always predicts the more
/// frequent label and the mean of the true ratings: no constant has a higher accuracy or a lower
/// RMSE on these reviews. Its MCC is 0, its AUC 0.5.
public struct SentimentReport: EvaluationReport {
  /// Predicted against true labels; fresh is the positive class.
  public let confusion: ConfusionMatrix
  /// The area under the curve of the probabilities; `nil` where only one label occurs.
  public let auc: Double?
  /// Predicted against true ratings.
  public let ratings: RatingMetrics
  /// True ratings for which none was predicted; they are left out of `ratings`.
  public let unpredictedRatingCount: Int
  /// The number of films.
  public let clusterCount: Int
  /// The figures that the data allowed.
  public let metrics: [Metric]

  /// The number of reviews whose label is known.
  public var labelCount: Int { Int(confusion.total) }
  /// The number of reviews whose rating is known and was predicted.
  public var ratingCount: Int { Int(ratings.total) }

  /// Evaluates predictions.
  ///
  /// - Parameters:
  ///   - predictions: in any order; those without any truth are passed over.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: at most so many; the result does not depend on it.
  /// - Throws: `EvaluationError` if no prediction has a truth, or a number is out of its range.
  /// - Complexity: O(n log n + replicates · n) for n predictions.
  public init(
    predictions: [SentimentPrediction], replicates: Int = ClusterBootstrap.defaultReplicates,
    seed: UInt64 = 0, threads: Int? = nil
  ) throws {
    let examples = predictions.filter(\.hasTruth)
    guard !examples.isEmpty else {
      throw EvaluationError.nothingToEvaluate(
        predictions: predictions.count, needed: "a true label, or a true and a predicted rating")
    }
    for (index, prediction) in predictions.enumerated() { try prediction.validate(index: index) }

    let statistics = SentimentStatistics(examples)
    let everything = statistics.summed(
      multiplicities: [Double](repeating: 1, count: statistics.clusters.count))
    confusion = everything.confusion
    auc = everything.auc
    ratings = everything.ratings
    unpredictedRatingCount = predictions.count { $0.trueRating != nil && $0.rating == nil }
    clusterCount = statistics.clusters.count
    metrics = everything.metrics(
      baseline: SentimentReport.baseline(of: examples, figures: everything),
      intervals: ClusterBootstrap(clusterCount: clusterCount, replicates: replicates, seed: seed)
        .intervals(threads: threads) { statistics.summed(multiplicities: $0).values })
  }

  /// The figures of predicting the more frequent label and the mean rating.
  private static func baseline(
    of examples: [SentimentPrediction], figures: SentimentFigures
  ) -> SentimentFigures {
    let actual = examples.compactMap { $0.rating == nil ? nil : $0.trueRating }
    return SentimentFigures(
      confusion: figures.confusion.majorityBaseline, auc: 0.5,
      ratings: RatingMetrics(constant: figures.ratings.actualMean, actual: actual))
  }
}

/// What the metrics of predictions follow from, gathered once: sums by film, and the ranking.
private struct SentimentStatistics: Sendable {
  let clusters: Clusters
  private var confusions: [ConfusionMatrix]
  private var ratings: [RatingMetrics]
  private let ranking: ScoreRanking

  init(_ examples: [SentimentPrediction]) {
    clusters = Clusters(examples.map(\.cluster))
    confusions = Array(repeating: ConfusionMatrix(), count: clusters.count)
    ratings = Array(repeating: RatingMetrics(), count: clusters.count)
    var scores: [Double] = []
    var labels: [Bool] = []
    var sources: [Int] = []
    for (example, cluster) in zip(examples, clusters.indices) {
      if let trueLabel = example.trueLabel {
        let isFresh = trueLabel == .fresh
        confusions[cluster].add(predicted: example.label == .fresh, actual: isFresh)
        scores.append(example.probability)
        labels.append(isFresh)
        sources.append(cluster)
      }
      if let predicted = example.rating, let actual = example.trueRating {
        ratings[cluster].add(predicted: predicted, actual: actual)
      }
    }
    ranking = ScoreRanking(scores: scores, labels: labels, sources: sources)
  }

  /// The figures when the film c counts `multiplicities[c]` times.
  func summed(multiplicities: [Double]) -> SentimentFigures {
    var confusion = ConfusionMatrix()
    var rating = RatingMetrics()
    for (cluster, times) in multiplicities.enumerated() where times > 0 {
      confusion.merge(confusions[cluster], times: times)
      rating.merge(ratings[cluster], times: times)
    }
    return SentimentFigures(
      confusion: confusion, auc: ranking.areaUnderROC(weights: multiplicities), ratings: rating)
  }
}

/// The figures of one set of reviews: all of them, one replicate, or the baseline.
private struct SentimentFigures {
  static let keys = [
    "accuracy", "macro_f1", "mcc", "auc", "rating_mae", "rating_rmse", "rating_pearson",
  ]

  let confusion: ConfusionMatrix
  let auc: Double?
  let ratings: RatingMetrics

  /// In the order of `keys`.
  var values: [Double?] {
    let hasLabels = confusion.total > 0
    return [
      confusion.accuracy, hasLabels ? confusion.macroF1 : nil, hasLabels ? confusion.mcc : nil,
      auc, ratings.mae, ratings.rmse, ratings.pearson,
    ]
  }

  func metrics(baseline: SentimentFigures, intervals: [Interval?]) -> [Metric] {
    let figures = zip(SentimentFigures.keys, zip(values, baseline.values))
    return Metric.list(figures.map { ($0, $1.0, $1.1) }, intervals: intervals)
  }
}
