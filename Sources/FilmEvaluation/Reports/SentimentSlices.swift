import FilmData

/// Figures of parts of the reviews: where a model is good and where it is not.
public struct SentimentSlices: Sendable {
  /// One part.
  public struct Slice: Sendable, Hashable {
    /// What reviews are divided by.
    public let kind: String
    /// The part.
    public let name: String
    /// Its reviews whose label is known.
    public let count: Int
    /// The share of them whose label is right, 0…1; `nil` without any.
    public let accuracy: Double?
    /// The 95 % interval of the accuracy, by resampling films.
    public let interval: Interval?
    /// Its reviews whose rating is known and was predicted.
    public let ratingCount: Int
    /// The mean absolute error of their ratings; `nil` without any.
    public let ratingMAE: Double?
    /// The 95 % interval of that error.
    public let ratingInterval: Interval?
  }

  /// The parts with at least one review with a truth, in the order of their slicings.
  public let slices: [Slice]

  /// Evaluates parts of predictions.
  ///
  /// - Parameters:
  ///   - predictions: those that the slicings were made for, in their order.
  ///   - slicings: the ways in which the predictions are parted.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Complexity: O(n + replicates · f) for n memberships of reviews and f of films.
  public init(
    _ predictions: [SentimentPrediction], by slicings: [SentimentSlicing],
    replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0, threads: Int? = nil
  ) {
    let sums = SliceSums(predictions, slicings)
    let bootstrap = ClusterBootstrap(
      clusterCount: sums.clusterCount, replicates: replicates, seed: seed)
    let intervals = bootstrap.intervals(threads: threads) { sums.figures(multiplicities: $0) }
    let labels = slicings.flatMap { slicing in slicing.names.map { (slicing.kind, $0) } }
    slices = labels.indices.compactMap { place in
      let total = sums.totals[place]
      guard total.labelCount + total.ratingCount > 0 else { return nil }
      return Slice(
        kind: labels[place].0, name: labels[place].1, count: total.labelCount,
        accuracy: total.accuracy, interval: intervals.isEmpty ? nil : intervals[place],
        ratingCount: total.ratingCount,
        ratingMAE: total.ratingMAE,
        ratingInterval: intervals.isEmpty ? nil : intervals[labels.count + place])
    }
  }

  /// The parts of one kind.
  public subscript(kind: String) -> [Slice] { slices.filter { $0.kind == kind } }
}

/// Sums of each part, and of each part's films.
private struct SliceSums: Sendable {
  struct Total {
    var labelCount = 0
    var rightCount = 0
    var ratingCount = 0
    var absoluteErrors = 0.0

    var accuracy: Double? { labelCount > 0 ? Double(rightCount) / Double(labelCount) : nil }
    var ratingMAE: Double? { ratingCount > 0 ? absoluteErrors / Double(ratingCount) : nil }
  }

  /// One film's sums in one part.
  struct Share {
    var slice: Int
    var labelCount: Double
    var rightCount: Double
    var ratingCount: Double
    var absoluteErrors: Double
  }

  private(set) var totals: [Total]
  let clusterCount: Int
  private var shares: [Share] = []
  /// Where each film's entries begin, and where those of the last end.
  private var starts = [0]

  init(_ predictions: [SentimentPrediction], _ slicings: [SentimentSlicing]) {
    // Films without any truth are not drawn, as in the report.
    let examples = predictions.indices.filter { predictions[$0].hasTruth }
    let clusters = Clusters(examples.map { predictions[$0].cluster })
    clusterCount = clusters.count
    let sliceCount = slicings.reduce(0) { $0 + $1.names.count }
    totals = Array(repeating: Total(), count: sliceCount)
    var reviews = [[Int]](repeating: [], count: clusterCount)
    for (index, cluster) in zip(examples, clusters.indices) { reviews[cluster].append(index) }
    for film in reviews {
      var row = [Int: Total]()
      for index in film { Self.add(predictions[index], at: index, slicings, to: &row) }
      for (slice, total) in row.sorted(by: { $0.key < $1.key }) { add(total, slice) }
      starts.append(shares.count)
    }
  }

  private static func add(
    _ prediction: SentimentPrediction, at index: Int, _ slicings: [SentimentSlicing],
    to row: inout [Int: Total]
  ) {
    var first = 0
    for slicing in slicings {
      for part in slicing.parts(of: prediction, at: index) {
        var total = row[first + part, default: Total()]
        if prediction.trueLabel != nil {
          total.labelCount += 1
          total.rightCount += prediction.isRight ? 1 : 0
        }
        if let rating = prediction.rating, let trueRating = prediction.trueRating {
          total.ratingCount += 1
          total.absoluteErrors += (rating - trueRating).magnitude
        }
        row[first + part] = total
      }
      first += slicing.names.count
    }
  }

  private mutating func add(_ total: Total, _ slice: Int) {
    totals[slice].labelCount += total.labelCount
    totals[slice].rightCount += total.rightCount
    totals[slice].ratingCount += total.ratingCount
    totals[slice].absoluteErrors += total.absoluteErrors
    guard total.labelCount + total.ratingCount > 0 else { return }
    shares.append(
      Share(
        slice: slice, labelCount: Double(total.labelCount), rightCount: Double(total.rightCount),
        ratingCount: Double(total.ratingCount), absoluteErrors: total.absoluteErrors))
  }

  /// The accuracy of each part, then the rating error of each, when the film c counts
  /// `multiplicities[c]` times.
  func figures(multiplicities: [Double]) -> [Double?] {
    var sums = [SIMD4<Double>](repeating: .zero, count: totals.count)
    for (cluster, times) in multiplicities.enumerated() where times > 0 {
      for share in shares[starts[cluster]..<starts[cluster + 1]] {
        sums[share.slice] +=
          times
          * SIMD4(share.labelCount, share.rightCount, share.ratingCount, share.absoluteErrors)
      }
    }
    return sums.map { $0[0] > 0 ? $0[1] / $0[0] : nil }
      + sums.map { $0[2] > 0 ? $0[3] / $0[2] : nil }
  }
}
