/// The non-decreasing curve through the middle of the targets at each score.
///
/// By pooling of adjacent violators (Ayer and others 1955, doi 10.1214/aoms/1177728423).
enum IsotonicRegression {
  /// What the middle of a pool's targets is.
  enum Middle {
    /// The mean: least squared error.
    case mean
    /// Halfway between mean and median: ratings have a long tail below, so the mean is wrong by more
    /// than need be for most reviews, and the median by much for a few.
    case halfway
  }

  private struct Pool {
    var scoreSum: Double
    var targets: [Double]
    var middle: Double

    init(scoreSum: Double, targets: [Double], _ kind: Middle) {
      self.scoreSum = scoreSum
      self.targets = targets
      let mean = targets.reduce(0, +) / Double(targets.count)
      switch kind {
      case .mean: middle = mean
      case .halfway: middle = (mean + Self.median(targets)) / 2
      }
    }

    private static func median(_ values: [Double]) -> Double {
      let sorted = values.sorted()
      let half = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }
  }

  /// Fits targets in 0…1 to scores and thins the curve to at most `knotCount` knots.
  ///
  /// Scores are first pooled into bins of about equal size, so that a knot never rests on a few
  /// reviews; equal scores share a bin.
  static func fit(
    scores: [Double], targets: [Double], knotCount: Int = 64, middle: Middle = .mean
  ) -> RatingCalibration {
    precondition(scores.count == targets.count, "\(scores.count) scores, \(targets.count) targets")
    guard scores.count >= 2 else { return .logistic }
    let order = scores.indices.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] < scores[$1]
    }
    let binSize = max(1, (order.count + knotCount - 1) / knotCount)
    var pools: [Pool] = []
    var start = 0
    while start < order.count {
      var end = min(start + binSize, order.count)
      while end < order.count, scores[order[end]] == scores[order[end - 1]] { end += 1 }
      let bin = order[start..<end]
      start = end
      pools.append(
        Pool(scoreSum: bin.reduce(0) { $0 + scores[$1] }, targets: bin.map { targets[$0] }, middle))
      while pools.count > 1, pools[pools.count - 2].middle >= pools[pools.count - 1].middle {
        let last = pools.removeLast()
        let first = pools.removeLast()
        pools.append(
          Pool(
            scoreSum: first.scoreSum + last.scoreSum, targets: first.targets + last.targets,
            middle))
      }
    }
    return calibration(pools)
  }

  private static func calibration(_ pools: [Pool]) -> RatingCalibration {
    var scores: [Double] = []
    var ratings: [Double] = []
    for pool in pools {
      let score = round(pool.scoreSum / Double(pool.targets.count))
      if let last = scores.last, score <= last { continue }
      scores.append(score)
      ratings.append(min(1, max(0, round(pool.middle))))
    }
    return RatingCalibration(scores: scores, ratings: ratings)
  }

  /// Four decimals: what the model file keeps.
  private static func round(_ value: Double) -> Double {
    (value * 10_000).rounded() / 10_000
  }
}
