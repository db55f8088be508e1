import FilmData

/// The gain from leaving reviews near one half without a label: coverage and accuracy, with intervals.
public struct AbstentionReport: EvaluationReport {
  /// How far from one half a probability must be for a label, 0..<0.5.
  public let margin: Double
  /// `coverage`, the share of reviews that get a label, and `accuracy`, the share of these that is
  /// right; both have all reviews as their baseline.
  public let metrics: [Metric]

  /// Evaluates a neutral band.
  ///
  /// - Parameters:
  ///   - predictions: those whose label is unknown are ignored.
  ///   - margin: how far from one half a probability must be for a label.
  ///   - replicates: of the bootstrap over films; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Complexity: O(n + replicates · films).
  public init(
    _ predictions: [SentimentPrediction], margin: Double,
    replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0, threads: Int? = nil
  ) {
    self.margin = margin
    let examples = predictions.filter { $0.trueLabel != nil }
    let clusters = Clusters(examples.map(\.cluster))
    var films = Array(repeating: CoverageCurve(margins: [margin]), count: clusters.count)
    for (example, cluster) in zip(examples, clusters.indices) {
      films[cluster].add(probability: example.probability, isRight: example.isRight)
    }
    let curves = films
    let bootstrap = ClusterBootstrap(
      clusterCount: clusters.count, replicates: replicates, seed: seed)
    let intervals = bootstrap.intervals(threads: threads) { multiplicities in
      let point = Self.point(of: curves, multiplicities, margin: margin)
      return [point?.coverage, point?.accuracy]
    }
    let ones = [Double](repeating: 1, count: clusters.count)
    let point = Self.point(of: curves, ones, margin: margin)
    let right = Double(examples.count(where: \.isRight))
    metrics = Metric.list(
      [
        ("coverage", point?.coverage, 1),
        ("accuracy", point?.accuracy, examples.isEmpty ? nil : right / Double(examples.count)),
      ], intervals: intervals)
  }

  /// Coverage and accuracy at the margin when the film c counts `multiplicities[c]` times.
  private static func point(
    of films: [CoverageCurve], _ multiplicities: [Double], margin: Double
  ) -> CoverageCurve.Point? {
    var sum = CoverageCurve(margins: [margin])
    for (film, times) in zip(films, multiplicities) where times > 0 {
      sum.merge(film, times: times)
    }
    return sum.points.first
  }
}
