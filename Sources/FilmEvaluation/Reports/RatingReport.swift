/// The rating predicted for one user and film, and the one that the user gave.
public struct RatingPrediction: Sendable, Hashable {
  /// The predicted rating.
  public var predicted: Double
  /// The true rating, on the same scale.
  public var actual: Double
  /// The user (or film) by whom to resample, by any number of its own.
  public var cluster: Int

  /// Makes a prediction.
  public init(predicted: Double, actual: Double, cluster: Int) {
    self.predicted = predicted
    self.actual = actual
    self.cluster = cluster
  }
}

/// How well ratings are predicted.
///
/// The metrics are `rmse` and `mae`, in units of the ratings' own scale. Intervals are of 95 %, by
/// resampling users. The baseline predicts one constant for all.
public struct RatingReport: EvaluationReport {
  /// Predicted against true ratings.
  public let ratings: RatingMetrics
  /// The number of users (or films).
  public let clusterCount: Int
  /// The constant that the baseline predicts.
  public let baselineRating: Double
  /// The figures that the data allowed.
  public let metrics: [Metric]

  /// The number of ratings.
  public var ratingCount: Int { Int(ratings.total) }

  /// Evaluates predictions.
  ///
  /// - Parameters:
  ///   - predictions: in any order.
  ///   - baselineRating: the constant that the baseline predicts, as a rule the mean of the
  ///     ratings trained on; if `nil` the mean of the true ratings here, which is the constant of
  ///     the lowest RMSE.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Throws: `EvaluationError` if there is no prediction, or a rating is not finite.
  /// - Complexity: O(n + replicates · clusters) for n predictions.
  public init(
    predictions: [RatingPrediction], baselineRating: Double? = nil,
    replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0, threads: Int? = nil
  ) throws {
    guard !predictions.isEmpty else {
      throw EvaluationError.nothingToEvaluate(predictions: 0, needed: "a true rating")
    }
    let clusters = Clusters(predictions.map(\.cluster))
    let byCluster = try Self.metricsByCluster(predictions, clusters: clusters)
    let everything = Self.sum(
      byCluster, multiplicities: [Double](repeating: 1, count: clusters.count))
    let constant = baselineRating ?? everything.actualMean
    let baseline = RatingMetrics(constant: constant, actual: predictions.map(\.actual))
    let bootstrap = ClusterBootstrap(
      clusterCount: clusters.count, replicates: replicates, seed: seed)
    let intervals = bootstrap.intervals(threads: threads) { multiplicities in
      let replicate = Self.sum(byCluster, multiplicities: multiplicities)
      return [replicate.rmse, replicate.mae]
    }
    ratings = everything
    clusterCount = clusters.count
    self.baselineRating = constant
    metrics = Metric.list(
      [("rmse", everything.rmse, baseline.rmse), ("mae", everything.mae, baseline.mae)],
      intervals: intervals)
  }

  static func metricsByCluster(
    _ predictions: [RatingPrediction], clusters: Clusters
  ) throws -> [RatingMetrics] {
    var result = [RatingMetrics](repeating: RatingMetrics(), count: clusters.count)
    for (index, prediction) in predictions.enumerated() {
      for (field, value) in [
        ("predicted rating", prediction.predicted), ("true rating", prediction.actual),
      ] where !value.isFinite {
        throw EvaluationError.notFinite(field: field, index: index, value: value)
      }
      result[clusters.indices[index]].add(
        predicted: prediction.predicted, actual: prediction.actual)
    }
    return result
  }

  static func sum(
    _ byCluster: [RatingMetrics], multiplicities: [Double]
  ) -> RatingMetrics {
    var total = RatingMetrics()
    for (cluster, times) in multiplicities.enumerated() where times > 0 {
      total.merge(byCluster[cluster], times: times)
    }
    return total
  }
}
