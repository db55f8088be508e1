import Glibc

/// How well an order agrees with graded judgements: NDCG with graded gains.
///
/// K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM Transactions
/// on Information Systems 20, 2002, doi 10.1145/582415.582418, with gains as they are. Examples of the
/// same score take each order equally often, and the mean over these counts: F. McSherry and
/// M. Najork, "Computing information retrieval performance measures efficiently in the presence of tied
/// scores", ECIR 2008, doi 10.1007/978-3-540-78646-7_38.
public enum GradedGain {
  /// The normalized discounted cumulative gain of all examples in descending order of their scores.
  ///
  ///     DCG = Σ gain(r) / log₂(r + 2) over ranks r, counted from 0
  ///     NDCG = DCG / (DCG in descending order of the gains)
  ///
  /// - Parameters:
  ///   - scores: the numbers that order the examples.
  ///   - gains: what each is worth, 0 or more.
  /// - Returns: 0…1, 1 for the best order; `nil` where all gains are equal, so that any order is best.
  /// - Precondition: the arrays have the same length, no score is NaN, no gain negative.
  /// - Complexity: O(n log n).
  public static func ndcg(scores: [Double], gains: [Double]) -> Double? {
    precondition(
      scores.count == gains.count,
      "lengths differ: \(scores.count) scores, \(gains.count) gains")
    precondition(gains.allSatisfy { $0 >= 0 }, "a gain is negative")
    precondition(!scores.contains { $0.isNaN }, "a score is NaN")
    guard let most = gains.max(), let least = gains.min(), most > least else { return nil }
    return dcg(scores: scores, gains: gains) / dcg(scores: gains, gains: gains)
  }

  private static func dcg(scores: [Double], gains: [Double]) -> Double {
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    var (sum, start) = (0.0, 0)
    while start < order.count {
      var (end, tiedGains, discounts) = (start, 0.0, 0.0)
      while end < order.count, scores[order[end]] == scores[order[start]] {
        tiedGains += gains[order[end]]
        discounts += 1 / log2(Double(end + 2))
        end += 1
      }
      sum += tiedGains / Double(end - start) * discounts
      start = end
    }
    return sum
  }
}
