/// Spearman's rank correlation, −1…1, 1 = the same order.
///
/// Pearson's correlation of the ranks; examples that tie share the mean of their ranks, as in scipy
/// and R. An example with weight w counts as w equal ones.
///
/// C. Spearman, "The proof and measurement of association between two things", American Journal of
/// Psychology 15, 1904, doi 10.2307/1412159.
///
/// - Parameters:
///   - first: one number of each example.
///   - second: the other number of each, in the same order.
///   - weights: how often each example counts, 0 or more; once each if omitted.
/// - Returns: `nil` where one side is constant.
/// - Precondition: the arrays have the same length, no number is NaN.
/// - Complexity: O(n log n).
public func spearmanCorrelation(
  _ first: [Double], _ second: [Double], weights: [Double]? = nil
) -> Double? {
  let ranking = PairRanking(first, second, sources: Array(first.indices))
  return ranking.spearman(weights: weights ?? Array(repeating: 1, count: first.count))
}

/// Pairs of numbers that are sorted once, so that each further set of weights costs two passes.
///
/// An example takes its weight from its source, as in ``ScoreRanking``.
package struct PairRanking: Sendable {
  private struct Entry {
    /// The index of its weight.
    var source: UInt32
    /// The index of its second number among the distinct ones · 2 + (last of its tie by the first).
    var level: UInt32
  }

  /// By ascending first number.
  private let entries: [Entry]
  private let levelCount: Int
  private let sourceCount: Int

  /// Sorts pairs; `sources` gives for each the index of its weight.
  package init(_ first: [Double], _ second: [Double], sources: [Int]) {
    precondition(
      first.count == second.count && first.count == sources.count,
      "lengths differ: \(first.count) and \(second.count) numbers, \(sources.count) weights")
    precondition(!first.contains { $0.isNaN } && !second.contains { $0.isNaN }, "a number is NaN")
    let levels = Self.levels(of: second)
    let order = first.indices.sorted { first[$0] < first[$1] }
    entries = order.indices.map { rank in
      let example = order[rank]
      let isLast = rank + 1 == order.count || first[order[rank + 1]] != first[example]
      return Entry(
        source: UInt32(sources[example]), level: UInt32(levels[example] << 1 | (isLast ? 1 : 0)))
    }
    levelCount = (levels.max() ?? -1) + 1
    sourceCount = (sources.max() ?? -1) + 1
  }

  /// The index of each number among the distinct ones, from 0.
  private static func levels(of numbers: [Double]) -> [Int] {
    var levels = [Int](repeating: 0, count: numbers.count)
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    for rank in order.indices.dropFirst() {
      let isTied = numbers[order[rank]] == numbers[order[rank - 1]]
      levels[order[rank]] = levels[order[rank - 1]] + (isTied ? 0 : 1)
    }
    return levels
  }

  /// Spearman's correlation for these weights; `nil` where one side is constant.
  ///
  /// - Parameter weights: one for every source.
  /// - Complexity: O(n).
  package func spearman(weights: [Double]) -> Double? {
    precondition(
      weights.count >= sourceCount, "\(weights.count) weights for \(sourceCount) sources")
    let (ranks, secondSquares, total) = centredRanks(weights)
    var (firstSquares, products) = (0.0, 0.0)
    var (below, tied, tiedRanks) = (0.0, 0.0, 0.0)
    for entry in entries {
      let weight = weights[Int(entry.source)]
      tied += weight
      tiedRanks += weight * ranks[Int(entry.level >> 1)]
      guard entry.level & 1 != 0 else { continue }
      let rank = below + tied / 2 - total / 2
      firstSquares += tied * rank * rank
      products += rank * tiedRanks
      below += tied
      tied = 0
      tiedRanks = 0
    }
    guard firstSquares > 0, secondSquares > 0 else { return nil }
    return min(1, max(-1, products / (firstSquares * secondSquares).squareRoot()))
  }

  /// For each level of the second numbers its mean rank, centred; the sum of the ranks' squares; and the
  /// sum of the weights.
  private func centredRanks(
    _ weights: [Double]
  ) -> (ranks: [Double], squares: Double, total: Double) {
    var ranks = [Double](repeating: 0, count: levelCount)
    for entry in entries { ranks[Int(entry.level >> 1)] += weights[Int(entry.source)] }
    let total = ranks.reduce(0, +)
    var (below, squares) = (0.0, 0.0)
    for level in ranks.indices {
      let weight = ranks[level]
      let rank = below + weight / 2 - total / 2
      squares += weight * rank * rank
      below += weight
      ranks[level] = rank
    }
    return (ranks, squares, total)
  }
}
