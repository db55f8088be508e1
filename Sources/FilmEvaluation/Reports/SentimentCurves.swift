import FilmData

/// How accuracy rises as fewer reviews get a label, and how often probabilities come true, each point
/// with its interval.
public struct SentimentCurves: Sendable {
  /// Accuracy against coverage.
  public let coverage: CoverageCurve
  /// Probabilities against shares of fresh reviews.
  public let reliability: ReliabilityTable
  /// The 95 % interval of the accuracy at each margin, by resampling films; `nil` where the data
  /// allows none.
  public let coverageIntervals: [Interval?]
  /// The 95 % interval of the share of fresh reviews in each bin.
  public let reliabilityIntervals: [Interval?]

  /// Gathers the predictions whose label is known.
  ///
  /// - Parameters:
  ///   - predictions: in any order; those without a label are ignored.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Complexity: O(n + replicates · films).
  public init(
    _ predictions: [SentimentPrediction], replicates: Int = ClusterBootstrap.defaultReplicates,
    seed: UInt64 = 0, threads: Int? = nil
  ) {
    let sums = CurveSums(predictions.filter { $0.trueLabel != nil })
    (coverage, reliability) = (sums.coverage, sums.reliability)
    let bootstrap = ClusterBootstrap(
      clusterCount: sums.filmCount, replicates: replicates, seed: seed)
    let intervals = bootstrap.intervals(threads: threads) { sums.shares(multiplicities: $0) }
    let (margins, bins) = (coverage.margins.count, reliability.bins.count)
    coverageIntervals =
      intervals.isEmpty
      ? Array(repeating: nil, count: margins) : Array(intervals[..<margins])
    reliabilityIntervals =
      intervals.isEmpty
      ? Array(repeating: nil, count: bins) : Array(intervals[margins...])
  }
}

/// The counts of each film, from which both curves follow.
private struct CurveSums: Sendable {
  private(set) var coverage = CoverageCurve()
  private(set) var reliability = ReliabilityTable()
  private(set) var filmCount = 0
  /// For each film a row: reviews at each margin and the right ones among them, then reviews in each
  /// bin and the fresh ones among them, in pairs.
  private var rows: [Double] = []

  private var width: Int { 2 * (coverage.margins.count + reliability.bins.count) }

  init(_ examples: [SentimentPrediction]) {
    let clusters = Clusters(examples.map(\.cluster))
    filmCount = clusters.count
    rows = Array(repeating: 0, count: filmCount * width)
    for (example, cluster) in zip(examples, clusters.indices) {
      let isFresh = example.trueLabel == .fresh
      coverage.add(probability: example.probability, isRight: example.isRight)
      reliability.add(probability: example.probability, isPositive: isFresh)
      let distance = (example.probability - 0.5).magnitude
      var place = cluster * width
      for margin in coverage.margins {
        if distance >= margin { count(example.isRight, at: place) }
        place += 2
      }
      count(isFresh, at: place + 2 * ReliabilityTable.bin(of: example.probability))
    }
  }

  private mutating func count(_ isHit: Bool, at place: Int) {
    rows[place] += 1
    rows[place + 1] += isHit ? 1 : 0
  }

  /// The shares of all pairs when the film c counts `multiplicities[c]` times.
  func shares(multiplicities: [Double]) -> [Double?] {
    let width = width
    var sums = [Double](repeating: 0, count: width)
    for (film, times) in multiplicities.enumerated() where times > 0 {
      for place in 0..<width { sums[place] += times * rows[film * width + place] }
    }
    return stride(from: 0, to: width, by: 2).map { sums[$0] > 0 ? sums[$0 + 1] / sums[$0] : nil }
  }
}
