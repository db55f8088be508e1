/// Which cluster each example belongs to, the clusters numbered from 0 without gaps.
///
/// Reviews of one film, or ratings of one user, resemble each other. So clusters, not examples,
/// are drawn, split and resampled. The numbers follow the order of the keys,
/// not that of the examples: shuffled examples get the same numbers.
public struct Clusters: Sendable, Hashable {
  /// The number of clusters.
  public let count: Int
  /// For each example its cluster, 0..<count.
  public let indices: [Int]

  /// Numbers the clusters of examples.
  ///
  /// - Parameter keys: the key of each example's cluster, for example the film's.
  /// - Complexity: O(n + c log c) for n examples and c clusters.
  public init<Key: Hashable & Comparable>(_ keys: [Key]) {
    let distinct = Set(keys).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    count = distinct.count
    indices = keys.map { numbers[$0, default: 0] }
  }
}
