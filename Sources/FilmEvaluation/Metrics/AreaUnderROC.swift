/// The area under the receiver operating characteristic, 0…1, 0.5 for chance.
///
/// The chance that a positive example, drawn by weight, has a higher score than a negative one,
/// ties counted half (the Mann–Whitney statistic):
///
///     AUC = Σ w₊·w₋·([s₊ > s₋] + ½·[s₊ = s₋]) / (Σ w₊ · Σ w₋)
///
/// J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating
/// characteristic (ROC) curve", Radiology 143, 1982, doi 10.1148/radiology.143.1.7063747.
///
/// - Parameters:
///   - scores: any numbers that grow with the belief in the positive class.
///   - labels: the true classes, `true` being the positive one.
///   - weights: how often each example counts, 0 or more; once each if omitted.
/// - Returns: `nil` where one of the classes has no weight.
/// - Precondition: the arrays have the same length, no score is NaN.
/// - Complexity: O(n log n).
public func areaUnderROC(
  scores: [Double], labels: [Bool], weights: [Double]? = nil
) -> Double? {
  let ranking = ScoreRanking(scores: scores, labels: labels, sources: Array(scores.indices))
  return ranking.areaUnderROC(weights: weights ?? Array(repeating: 1, count: scores.count))
}

/// Scores that are sorted once, so that each further set of weights costs one pass.
///
/// An example takes its weight from its source: from itself, or from the cluster it belongs to,
/// whose multiplicity changes from one bootstrap replicate to the next.
package struct ScoreRanking: Sendable {
  /// By ascending score: source · 4 + (last of its tie) · 2 + (positive).
  private let entries: [UInt32]
  private let sourceCount: Int

  /// Sorts examples by score; `sources` gives for each the index of its weight.
  package init(scores: [Double], labels: [Bool], sources: [Int]) {
    precondition(
      scores.count == labels.count && scores.count == sources.count,
      "lengths differ: \(scores.count) scores, \(labels.count) labels, \(sources.count) weights")
    precondition(!scores.contains { $0.isNaN }, "a score is NaN")
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    entries = order.indices.map { rank in
      let example = order[rank]
      let isLast = rank + 1 == order.count || scores[order[rank + 1]] != scores[example]
      return UInt32(sources[example]) << 2 | (isLast ? 2 : 0) | (labels[example] ? 1 : 0)
    }
    sourceCount = (sources.max() ?? -1) + 1
    precondition(sourceCount < 1 << 30, "\(sourceCount) weights; at most \(1 << 30) are possible")
  }

  /// The area under the curve for these weights; `nil` where one of the classes has no weight.
  ///
  /// - Parameter weights: one for every source.
  /// - Complexity: O(n).
  package func areaUnderROC(weights: [Double]) -> Double? {
    precondition(
      weights.count >= sourceCount, "\(weights.count) weights for \(sourceCount) sources")
    var area = 0.0
    var positivesBelow = 0.0
    var negativesBelow = 0.0
    var tiedPositives = 0.0
    var tiedNegatives = 0.0
    for entry in entries {
      let weight = weights[Int(entry >> 2)]
      // A product, since a branch on unordered labels is mispredicted half of the time.
      let positive = weight * Double(entry & 1)
      tiedPositives += positive
      tiedNegatives += weight - positive
      guard entry & 2 != 0 else { continue }
      area += tiedPositives * (negativesBelow + tiedNegatives / 2)
      positivesBelow += tiedPositives
      negativesBelow += tiedNegatives
      tiedPositives = 0
      tiedNegatives = 0
    }
    let pairs = positivesBelow * negativesBelow
    return pairs > 0 ? area / pairs : nil
  }
}
