/// A pair of films whose similarity people have judged, with a model's similarity.
public struct JudgedPair: Sendable, Hashable {
  /// The film that the other was compared with, by any number of its own.
  public var seed: Int
  /// How alike the model finds them, on any scale.
  public var score: Double
  /// The similarity by a method to compare with, on any scale.
  public var baseline: Double
  /// How alike people find them, on any scale.
  public var judgement: Double

  /// Makes a pair.
  public init(seed: Int, score: Double, baseline: Double, judgement: Double) {
    (self.seed, self.score, self.baseline, self.judgement) = (seed, score, baseline, judgement)
  }
}

/// How well a model's similarity agrees with people's judgement of pairs of films.
///
/// The metrics are `judgement_spearman` and `judgement_pearson`, the correlations of similarity and
/// judgement over all pairs; `judgement_auc`, the chance that a pair judged above the median is more
/// similar than another (where none is above the median, than one below it); and `judgement_ndcg`, the mean
/// over seed films of ``GradedGain`` of the films judged with it, ordered by similarity, each worth its
/// judgement less the lowest of all pairs. Seed films all of whose pairs have the same judgement do not
/// count for the last. Intervals are of 95 %, by resampling seed films.
public struct JudgementReport: EvaluationReport {
  /// How many pairs there are.
  public let pairCount: Int
  /// How many seed films they have.
  public let seedCount: Int
  /// How many of these count for `judgement_ndcg`.
  public let rankedSeedCount: Int
  /// The figures that the pairs allowed.
  public let metrics: [Metric]

  /// The figures' names.
  static let keys = [
    "judgement_spearman", "judgement_pearson", "judgement_auc", "judgement_ndcg",
  ]

  /// Compares.
  ///
  /// - Parameters:
  ///   - pairs: in any order.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Throws: `EvaluationError` if there is no pair, or a number is not finite.
  /// - Complexity: O(n log n + replicates · n) for n pairs.
  public init(
    _ pairs: [JudgedPair], replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0,
    threads: Int? = nil
  ) throws {
    guard !pairs.isEmpty else {
      throw EvaluationError.nothingToEvaluate(predictions: 0, needed: "a judgement")
    }
    for (index, pair) in pairs.enumerated() {
      for (field, value) in [
        ("judgement", pair.judgement), ("similarity", pair.score), ("baseline", pair.baseline),
      ] where !value.isFinite {
        throw EvaluationError.notFinite(field: field, index: index, value: value)
      }
    }
    let clusters = Clusters(pairs.map(\.seed))
    let judgements = pairs.map(\.judgement)
    let own = JudgementStatistics(
      scores: pairs.map(\.score), judgements: judgements, clusters: clusters)
    let other = JudgementStatistics(
      scores: pairs.map(\.baseline), judgements: judgements, clusters: clusters)
    let once = [Double](repeating: 1, count: clusters.count)
    let bootstrap = ClusterBootstrap(
      clusterCount: clusters.count, replicates: replicates, seed: seed)
    (pairCount, seedCount) = (pairs.count, clusters.count)
    rankedSeedCount = own.gains.count { $0 != nil }
    metrics = Metric.list(
      zip(Self.keys, zip(own.values(once), other.values(once)))
        .map { ($0, $1.0, $1.1) },
      intervals: bootstrap.intervals(threads: threads) { own.values($0) })
  }
}

/// The scores of judged pairs by one method, arranged so that each set of weights costs one pass.
private struct JudgementStatistics: Sendable {
  /// The NDCG of each seed film.
  let gains: [Double?]
  private let ranks: PairRanking
  private let halves: ScoreRanking
  private let correlations: [RatingMetrics]

  init(scores: [Double], judgements: [Double], clusters: Clusters) {
    ranks = PairRanking(scores, judgements, sources: clusters.indices)
    halves = ScoreRanking(
      scores: scores, labels: Self.upperHalf(judgements), sources: clusters.indices)
    var correlations = [RatingMetrics](repeating: RatingMetrics(), count: clusters.count)
    var rows = [[Int]](repeating: [], count: clusters.count)
    for (index, cluster) in clusters.indices.enumerated() {
      correlations[cluster].add(predicted: scores[index], actual: judgements[index])
      rows[cluster].append(index)
    }
    self.correlations = correlations
    let least = judgements.min() ?? 0
    gains = rows.map { rows in
      GradedGain.ndcg(
        scores: rows.map { scores[$0] }, gains: rows.map { judgements[$0] - least })
    }
  }

  /// Which judgements are above the median; if there are none, which are not below it.
  private static func upperHalf(_ judgements: [Double]) -> [Bool] {
    let sorted = judgements.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    let above = judgements.map { $0 > median }
    return above.contains(true) ? above : judgements.map { $0 >= median }
  }

  /// In the order of the report's keys, each seed film counted as often as its weight says.
  func values(_ multiplicities: [Double]) -> [Double?] {
    var together = RatingMetrics()
    var (sum, count) = (0.0, 0.0)
    for (cluster, times) in multiplicities.enumerated() where times > 0 {
      together.merge(correlations[cluster], times: times)
      if let gain = gains[cluster] {
        sum += times * gain
        count += times
      }
    }
    return [
      ranks.spearman(weights: multiplicities), together.pearson,
      halves.areaUnderROC(weights: multiplicities), count > 0 ? sum / count : nil,
    ]
  }
}
