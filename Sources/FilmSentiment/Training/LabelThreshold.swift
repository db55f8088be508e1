/// The threshold between fresh and rotten.
///
/// Where one class is more frequent, log-odds of 0 favour it: the other's reviews are missed more
/// often. Macro-F1, the mean of both classes' F1, weighs them alike; its best threshold costs no
/// accuracy on critics' snippets (63 % fresh) and gains a point on texts of which half are fresh.
enum LabelThreshold {
  /// Macro-F1 hardly changes near its best: of thresholds so close to it, the one nearest to 0 keeps
  /// probabilities truest.
  private static let tolerance = 0.0005

  /// The score from which on a review is called fresh: nearest to 0 of those with the best macro-F1.
  ///
  /// - Complexity: O(*n* log *n*).
  static func best(scores: [Double], labels: [Bool]) -> Double {
    let order = scores.indices.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] < scores[$1]
    }
    let freshTotal = Double(labels.count { $0 })
    let rottenTotal = Double(labels.count) - freshTotal
    guard freshTotal > 0, rottenTotal > 0 else { return 0 }
    // Below the threshold so far.
    var (fresh, rotten) = (0.0, 0.0)
    var thresholds: [(value: Double, threshold: Double)] = []
    for (rank, index) in order.enumerated() {
      if rank == 0 || scores[index] != scores[order[rank - 1]] {
        let hits = freshTotal - fresh
        let freshF1 = 2 * hits / (hits + (rottenTotal - rotten) + freshTotal)
        let rottenF1 = 2 * rotten / (rotten + fresh + rottenTotal)
        thresholds.append(((freshF1 + rottenF1) / 2, scores[index]))
      }
      if labels[index] { fresh += 1 } else { rotten += 1 }
    }
    let best = thresholds.map(\.value).max() ?? 0
    let near = thresholds.filter { $0.value >= best - tolerance }.map(\.threshold)
    return near.min { abs($0) < abs($1) } ?? 0
  }
}
