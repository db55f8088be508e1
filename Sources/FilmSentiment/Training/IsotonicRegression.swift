/// The non-decreasing curve with the least squared error.
///
/// By pooling of adjacent violators (Ayer and others 1955, doi 10.1214/aoms/1177728423).
enum IsotonicRegression {
  private struct Pool {
    var scoreSum: Double
    var targetSum: Double
    var count: Double
    var mean: Double { targetSum / count }
  }

  /// Fits targets in 0…1 to scores and thins the curve to at most `knotCount` knots.
  ///
  /// Scores are first pooled into bins of about equal size, so that a knot never rests on a few
  /// reviews; equal scores share a bin.
  static func fit(scores: [Double], targets: [Double], knotCount: Int = 64) -> RatingCalibration {
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
        Pool(
          scoreSum: bin.reduce(0) { $0 + scores[$1] },
          targetSum: bin.reduce(0) { $0 + targets[$1] }, count: Double(bin.count)))
      while pools.count > 1, pools[pools.count - 2].mean >= pools[pools.count - 1].mean {
        let last = pools.removeLast()
        pools[pools.count - 1].scoreSum += last.scoreSum
        pools[pools.count - 1].targetSum += last.targetSum
        pools[pools.count - 1].count += last.count
      }
    }
    return calibration(pools)
  }

  private static func calibration(_ pools: [Pool]) -> RatingCalibration {
    var scores: [Double] = []
    var ratings: [Double] = []
    for pool in pools {
      let score = round(pool.scoreSum / pool.count)
      if let last = scores.last, score <= last { continue }
      scores.append(score)
      ratings.append(min(1, max(0, round(pool.mean))))
    }
    return RatingCalibration(scores: scores, ratings: ratings)
  }

  /// Four decimals: what the model file keeps.
  private static func round(_ value: Double) -> Double {
    (value * 10_000).rounded() / 10_000
  }
}
