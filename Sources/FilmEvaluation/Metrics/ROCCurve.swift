/// The receiver operating characteristic: the share of fresh reviews found against the share of rotten
/// ones called fresh, over all thresholds.
///
/// T. Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27, 2006,
/// doi 10.1016/j.patrec.2005.10.010.
public struct ROCCurve: Sendable, Hashable {
  /// One threshold's two shares.
  public struct Point: Sendable, Hashable {
    /// The share of negative examples whose score reaches the threshold, 0…1.
    public let falsePositiveRate: Double
    /// The share of positive examples whose score reaches the threshold, 0…1.
    public let truePositiveRate: Double
  }

  /// From (0, 0) to (1, 1); ties are one step.
  public let points: [Point]

  /// Goes through all thresholds.
  ///
  /// - Returns: `nil` where one of the classes is missing.
  /// - Precondition: the arrays have the same length, no score is NaN.
  /// - Complexity: O(n log n).
  public init?(scores: [Double], labels: [Bool]) {
    precondition(
      scores.count == labels.count, "lengths differ: \(scores.count) scores, \(labels.count) labels"
    )
    precondition(!scores.contains { $0.isNaN }, "a score is NaN")
    let positives = labels.count { $0 }
    guard positives > 0, positives < labels.count else { return nil }
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var points = [Point(falsePositiveRate: 0, truePositiveRate: 0)]
    var (found, alarms) = (0, 0)
    for rank in order.indices {
      if labels[order[rank]] { found += 1 } else { alarms += 1 }
      let isTied = rank + 1 < order.count && scores[order[rank + 1]] == scores[order[rank]]
      if isTied { continue }
      points.append(
        Point(
          falsePositiveRate: Double(alarms) / Double(labels.count - positives),
          truePositiveRate: Double(found) / Double(positives)))
    }
    self.points = points
  }

  /// The area under the curve by trapezoids, 0…1: the same as ``areaUnderROC(scores:labels:weights:)``.
  public var area: Double {
    zip(points, points.dropFirst()).reduce(0) { area, step in
      area + (step.1.falsePositiveRate - step.0.falsePositiveRate)
        * (step.0.truePositiveRate + step.1.truePositiveRate) / 2
    }
  }

  /// Points at least this far apart, including the first and the last: enough to draw.
  public func thinned(distance: Double = 0.004) -> [Point] {
    var kept: [Point] = []
    for point in points {
      let isFar = kept.last.map {
        point.falsePositiveRate - $0.falsePositiveRate + point.truePositiveRate
          - $0.truePositiveRate >= distance
      }
      if isFar ?? true { kept.append(point) }
    }
    if let last = points.last, kept.last != last { kept.append(last) }
    return kept
  }
}
