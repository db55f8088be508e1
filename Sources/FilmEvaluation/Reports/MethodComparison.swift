/// How much better one method is than another on the same examples, and how sure that is.
///
/// Both are resampled together: a hard user is hard for both, so the interval of the difference is far
/// narrower than the two methods' own intervals suggest. A difference whose interval contains 0 may be
/// chance.
///
/// B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap", Chapman & Hall 1993, chapter 16.
public struct MethodComparison: EvaluationReport {
  /// The differences, the method's value minus the other's, with 95 % intervals.
  public let metrics: [Metric]
  /// How probable a difference at least as large is if there is none, two-sided, by the metric's key; see
  /// ``PairedBootstrap/Difference/pValue``.
  public let pValues: [(key: String, value: Double)]

  /// Compares predicted ratings: `rmse` and `mae`, negative where the first is better.
  ///
  /// - Precondition: Both predict the same examples, in the same order.
  /// - Throws: `EvaluationError` if there is no prediction, or a rating is not finite.
  public init(
    _ predictions: [RatingPrediction], against others: [RatingPrediction],
    replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0, threads: Int? = nil
  ) throws {
    precondition(predictions.map(\.actual) == others.map(\.actual), "not the same ratings")
    guard !predictions.isEmpty else {
      throw EvaluationError.nothingToEvaluate(predictions: 0, needed: "a true rating")
    }
    let clusters = Clusters(predictions.map(\.cluster))
    let own = try RatingReport.metricsByCluster(predictions, clusters: clusters)
    let other = try RatingReport.metricsByCluster(others, clusters: clusters)
    self.init(
      keys: ["rmse", "mae"], clusterCount: clusters.count, replicates: replicates, seed: seed,
      threads: threads
    ) { multiplicities in
      let sum = RatingReport.sum(own, multiplicities: multiplicities)
      return [sum.rmse, sum.mae]
    } second: { multiplicities in
      let sum = RatingReport.sum(other, multiplicities: multiplicities)
      return [sum.rmse, sum.mae]
    }
  }

  /// Compares rankings by the means over users, positive where the first is better.
  ///
  /// - Precondition: Both rank for the same users, in the same order.
  public init(
    _ predictions: [RankingPrediction], against others: [RankingPrediction],
    replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0, threads: Int? = nil
  ) {
    precondition(predictions.map(\.heldOut) == others.map(\.heldOut), "not the same users")
    let own = predictions.compactMap(UserScores.init)
    let other = others.compactMap(UserScores.init)
    self.init(
      keys: UserScores.keys, clusterCount: own.count, replicates: replicates, seed: seed,
      threads: threads
    ) { multiplicities in
      UserScores.means(own, multiplicities: multiplicities)
    } second: { multiplicities in
      UserScores.means(other, multiplicities: multiplicities)
    }
  }

  private init(
    keys: [String], clusterCount: Int, replicates: Int, seed: UInt64, threads: Int?,
    first: @Sendable ([Double]) -> [Double?], second: @Sendable ([Double]) -> [Double?]
  ) {
    let bootstrap = ClusterBootstrap(
      clusterCount: clusterCount, replicates: replicates, seed: seed)
    let differences = PairedBootstrap(bootstrap)
      .differences(threads: threads, first: first, second: second)
    let known = zip(keys, differences).compactMap { key, difference in
      difference.map { (key: key, difference: $0) }
    }
    metrics = known.map {
      Metric(key: $0.key, value: $0.difference.value, interval: $0.difference.interval)
    }
    pValues = known.compactMap { key, difference in difference.pValue.map { (key, $0) } }
  }
}
