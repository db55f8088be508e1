import FilmData

/// What is gained by leaving reviews near one half without a label: coverage and accuracy, with
/// intervals.
public struct AbstentionReport: EvaluationReport {
  /// How far from one half a probability must be for a label, 0..<0.5.
  public let margin: Double
  /// `coverage`, the share of reviews that get a label, and `accuracy`, the share of these that is
  /// right; both have all reviews as their baseline.
  public let metrics: [Metric]

  /// Evaluates a neutral band.
  ///
  /// - Parameters:
  ///   - predictions: those whose label is unknown are passed over.
  ///   - margin: how far from one half a probability must be for a label.
  ///   - replicates: of the bootstrap over films; with 0 there are no intervals.
  /// - Complexity: O(n + replicates · films).
  public init(
    _ predictions: [SentimentPrediction], margin: Double,
    replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0, threads: Int? = nil
  ) {
    self.margin = margin
    let examples = predictions.filter { $0.trueLabel != nil }
    let clusters = Clusters(examples.map(\.cluster))
    let empty = CoverageCurve(margins: [margin])
    var curves = Array(repeating: empty, count: clusters.count)
    var all = empty
    var confusion = ConfusionMatrix()
    for (example, cluster) in zip(examples, clusters.indices) {
      curves[cluster].add(probability: example.probability, isRight: example.isRight)
      all.add(probability: example.probability, isRight: example.isRight)
      confusion.add(predicted: example.label == .fresh, actual: example.trueLabel == .fresh)
    }
    let films = curves
    let bootstrap = ClusterBootstrap(
      clusterCount: clusters.count, replicates: replicates, seed: seed)
    let intervals = bootstrap.intervals(threads: threads) { multiplicities in
      var sum = empty
      for (cluster, times) in multiplicities.enumerated() where times > 0 {
        sum.merge(films[cluster], times: times)
      }
      return [sum.points[0].coverage, sum.points[0].accuracy]
    }
    let point = all.points[0]
    metrics = Metric.list(
      [("coverage", point.coverage, 1), ("accuracy", point.accuracy, confusion.accuracy)],
      intervals: intervals)
  }
}
