import Glibc

/// How many of a user's held-out items are near the top of a ranking: Recall@k and NDCG@k.
///
/// The definitions of D. Liang, R. G. Krishnan, M. D. Hoffman and T. Jebara, "Variational
/// autoencoders for collaborative filtering", WWW 2018, doi 10.1145/3178876.3186150, by which
/// recommenders are compared. The ranking must be that of all items except those the user's
/// profile was made from. Metrics on a ranking of sampled items differ and may order
/// methods otherwise: W. Krichene and S. Rendle, "On sampled metrics for item recommendation",
/// KDD 2020, doi 10.1145/3394486.3403226.
public struct RankingMetrics: Sendable, Hashable {
  /// The ranks of held-out items, from 0, ascending.
  public let hitRanks: [Int]
  /// The number of held-out items.
  public let heldOutCount: Int

  /// Finds one user's held-out items in a ranking.
  ///
  /// - Parameters:
  ///   - ranked: item indices, best first; may end at the largest k that will be used.
  ///     Ranks that a shorter list lacks count as misses, a repeated item as a hit only once.
  ///   - heldOut: the items that the user has in fact chosen and the model has not seen.
  /// - Returns: `nil` for a user without held-out items.
  /// - Complexity: O(length of `ranked` + number of held-out items).
  public init?(ranked: [Int], heldOut: Set<Int>) {
    guard !heldOut.isEmpty else { return nil }
    var missing = heldOut
    hitRanks = ranked.indices.filter { missing.remove(ranked[$0]) != nil }
    heldOutCount = heldOut.count
  }

  /// The share of held-out items among the first `k`, 0…1, of as many as fit into `k`.
  ///
  ///     Recall@k = hits in the first k / min(k, held-out items)
  ///
  /// - Precondition: `k` is positive.
  public func recall(at k: Int) -> Double {
    precondition(k > 0, "k is \(k), must be positive")
    let hits = hitRanks.prefix { $0 < k }.count
    return Double(hits) / Double(min(k, heldOutCount))
  }

  /// The normalized discounted cumulative gain of the first `k`, 0…1, 1 = held-out items first.
  ///
  ///     DCG@k = Σ 1/log₂(r + 2) over hit ranks r < k, counted from 0
  ///     NDCG@k = DCG@k / (DCG@k of min(k, held-out items) hits at the first ranks)
  ///
  /// K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM
  /// Transactions on Information Systems 20, 2002, doi 10.1145/582415.582418; binary relevance.
  ///
  /// - Precondition: `k` is positive.
  public func ndcg(at k: Int) -> Double {
    precondition(k > 0, "k is \(k), must be positive")
    func gain(_ ranks: some Sequence<Int>) -> Double {
      ranks.reduce(0) { $0 + 1 / log2(Double($1 + 2)) }
    }
    return gain(hitRanks.prefix { $0 < k }) / gain(0..<min(k, heldOutCount))
  }

  /// The average precision of the first `k`, 0…1; its mean over users is MAP@k.
  ///
  ///     AP@k = Σ (hits up to rank r) / (r + 1) over hit ranks r < k / min(k, held-out items)
  ///
  /// C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", Cambridge 2008,
  /// chapter 8.4, with the divisor that a list of k items can reach.
  ///
  /// - Precondition: `k` is positive.
  public func averagePrecision(at k: Int) -> Double {
    precondition(k > 0, "k is \(k), must be positive")
    let hits = hitRanks.prefix { $0 < k }
    let sum = hits.enumerated().reduce(0) { $0 + Double($1.offset + 1) / Double($1.element + 1) }
    return sum / Double(min(k, heldOutCount))
  }

  /// The reciprocal rank of the first hit, 1 / (rank + 1), 0 without a hit; its mean over users
  /// is MRR.
  ///
  /// E. M. Voorhees, "The TREC-8 question answering track report", TREC 1999.
  public var reciprocalRank: Double { hitRanks.first.map { 1 / Double($0 + 1) } ?? 0 }
}
