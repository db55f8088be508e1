import Dispatch
import LinearAlgebra

/// Percentile confidence intervals by resampling whole clusters, that is films or users.
///
/// A replicate draws as many clusters as there are, with replacement, and takes each with all its
/// examples. The examples of a cluster resemble each other, so that drawing single examples would
/// give intervals that are too narrow.
///
/// B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap", Chapman & Hall 1993, chapter
/// 13, for the percentile interval; C. A. Field and A. H. Welsh, "Bootstrapping clustered data",
/// Journal of the Royal Statistical Society B 69, 2007, doi 10.1111/j.1467-9868.2007.00593.x, for
/// the clusters.
public struct ClusterBootstrap: Sendable {
  /// The number of replicates that reports use by default.
  public static let defaultReplicates = 1000

  /// The number of clusters.
  public let clusterCount: Int
  /// The number of replicates; with 0 there are no intervals.
  public let replicates: Int
  /// The seed of the draws: the same seed gives the same intervals.
  public let seed: UInt64
  /// The share of replicates inside an interval, 0…1.
  public let confidence: Double

  /// Plans a bootstrap.
  ///
  /// - Precondition: neither number is negative.
  public init(
    clusterCount: Int, replicates: Int = defaultReplicates, seed: UInt64 = 0,
    confidence: Double = 0.95
  ) {
    precondition(
      clusterCount >= 0 && replicates >= 0,
      "\(replicates) replicates of \(clusterCount) clusters; neither may be negative")
    self.clusterCount = clusterCount
    self.replicates = replicates
    self.seed = seed
    self.confidence = confidence
  }

  /// The intervals of several statistics, all from the same draws.
  ///
  /// Replicates in which a statistic is undefined are left out of its interval.
  ///
  /// - Parameters:
  ///   - threads: the most threads used, `nil` for all processors. The result does not depend on it.
  ///   - statistics: the statistics' values when cluster c counts `multiplicities[c]` times, whole
  ///     numbers; called once for each replicate, in any order. An undefined value is `nil` or
  ///     not finite.
  /// - Returns: an interval for each statistic; `nil` for one that is undefined in more than half
  ///   of the replicates. Empty without replicates or with fewer than two clusters, which do
  ///   not show how clusters vary.
  /// - Complexity: O(replicates · (clusters + cost of `statistics`)).
  public func intervals(
    threads: Int? = nil, of statistics: @Sendable ([Double]) -> [Double?]
  ) -> [Interval?] {
    guard replicates > 0, clusterCount > 1 else { return [] }
    let values = valuesByReplicate(threads: threads, of: statistics)
    return values[0].indices.map { statistic in
      let defined = values.compactMap { $0[statistic] }.filter(\.isFinite)
      guard defined.count * 2 >= replicates else { return nil }
      return Interval(percentilesOf: defined, confidence: confidence)
    }
  }

  /// Draws one replicate: how often each cluster is in it.
  ///
  /// - Parameters:
  ///   - replicate: its number, from 0; the draws depend on it and the seed alone.
  ///   - multiplicities: overwritten; one element for each cluster.
  public func draw(replicate: Int, into multiplicities: inout [Double]) {
    precondition(
      multiplicities.count == clusterCount,
      "\(multiplicities.count) multiplicities for \(clusterCount) clusters")
    for cluster in multiplicities.indices { multiplicities[cluster] = 0 }
    var generator = SeededGenerator(seed: seed, replicate: replicate)
    for _ in 0..<clusterCount { multiplicities[generator.next(below: clusterCount)] += 1 }
  }

  /// The values of `statistics` for each replicate, by the replicate's number.
  func valuesByReplicate(
    threads: Int?, of statistics: @Sendable ([Double]) -> [Double?]
  ) -> [[Double?]] {
    // Parts are equal in work; with more parts than cores, a busy core does fewer.
    let parts = max(1, min(threads ?? 32, replicates))
    return [[Double?]](unsafeUninitializedCapacity: replicates) { buffer, count in
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        var multiplicities = [Double](repeating: 0, count: clusterCount)
        for replicate in replicates * part / parts..<replicates * (part + 1) / parts {
          draw(replicate: replicate, into: &multiplicities)
          results.initializeElement(at: replicate, to: statistics(multiplicities))
        }
      }
      count = replicates
    }
  }
}
