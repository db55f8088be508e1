/// Means of figures that every film, user or other unit has of its own, with their intervals.
///
/// Units may lack figures: a film without genres has no agreement of genres, and does not count for it.
/// Intervals are of 95 %, by resampling the units of a group.
public struct MeansReport: EvaluationReport {
  /// Units of one kind and their figures.
  public struct Group: Sendable {
    /// The figures' names.
    public var keys: [String]
    /// The figures of each unit, in the order of `keys`; `nil` where a unit has none.
    public var values: [[Double?]]
    /// The same by a method to compare with; empty for none.
    public var baselines: [[Double?]]

    /// Makes a group.
    ///
    /// - Precondition: Every unit has a value, perhaps `nil`, for each key.
    public init(keys: [String], values: [[Double?]], baselines: [[Double?]] = []) {
      precondition(
        (values + baselines).allSatisfy { $0.count == keys.count }, "not a value for each key")
      (self.keys, self.values, self.baselines) = (keys, values, baselines)
    }
  }

  /// The means, group by group; without those for which no unit has a value.
  public let metrics: [Metric]

  /// Averages.
  ///
  /// - Parameters:
  ///   - groups: units of one kind each.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Complexity: O(replicates · units · keys).
  public init(
    _ groups: [Group], replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0,
    threads: Int? = nil
  ) {
    metrics = groups.flatMap { group in
      let means = Self.means(group.values, keys: group.keys.count)
      let baselines = Self.means(group.baselines, keys: group.keys.count)
      let bootstrap = ClusterBootstrap(
        clusterCount: group.values.count, replicates: replicates, seed: seed)
      return Metric.list(
        zip(group.keys, zip(means, baselines)).map { ($0, $1.0, $1.1) },
        intervals: bootstrap.intervals(threads: threads) { multiplicities in
          Self.means(group.values, keys: group.keys.count, multiplicities)
        })
    }
  }

  private static func means(
    _ values: [[Double?]], keys: Int, _ multiplicities: [Double]? = nil
  ) -> [Double?] {
    var sums = [(sum: Double, count: Double)](repeating: (0, 0), count: keys)
    for (unit, figures) in values.enumerated() {
      let times = multiplicities?[unit] ?? 1
      guard times > 0 else { continue }
      for (key, figure) in figures.enumerated() {
        guard let figure else { continue }
        sums[key].sum += times * figure
        sums[key].count += times
      }
    }
    return sums.map { $0.count > 0 ? $0.sum / $0.count : nil }
  }
}
