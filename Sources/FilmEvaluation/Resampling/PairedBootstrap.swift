/// How sure the difference between two models on the same reviews is.
///
/// Both are resampled together: each replicate draws films and compares the models on them, so that
/// what makes a film hard for both cancels out.
///
/// B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap", Chapman & Hall 1993, chapters
/// 13 and 15; T. Berg-Kirkpatrick, D. Burkett and D. Klein, "An empirical investigation of
/// statistical significance in NLP", EMNLP 2012, https://aclanthology.org/D12-1091.
public struct PairedBootstrap: Sendable {
  /// The first model's value minus the second's.
  public struct Difference: Sendable, Hashable {
    /// On the examples themselves.
    public let value: Double
    /// The interval of the difference; `nil` where the data allows none.
    public let interval: Interval?
    /// The probability of a difference at least as large if there is none, 0…1, two-sided.
    ///
    ///     2·min(1 + replicates ≤ 0, 1 + replicates ≥ 0) / (1 + replicates), at most 1
    ///
    /// It cannot be below 2 / (1 + replicates); `nil` without an interval.
    public let pValue: Double?

    /// Makes a difference.
    public init(value: Double, interval: Interval?, pValue: Double?) {
      self.value = value
      self.interval = interval
      self.pValue = pValue
    }
  }

  private let bootstrap: ClusterBootstrap

  /// Uses the draws of a bootstrap.
  public init(_ bootstrap: ClusterBootstrap) { self.bootstrap = bootstrap }

  /// The differences of several statistics, all from the same draws.
  ///
  /// - Parameters:
  ///   - threads: the most threads used; the result does not depend on it.
  ///   - first: the first model's statistics when cluster c counts `multiplicities[c]` times, as in
  ///     ``ClusterBootstrap/intervals(threads:of:)``.
  ///   - second: the second model's, in the same order.
  /// - Returns: for each statistic its difference; `nil` where either model's is undefined.
  /// - Complexity: O(replicates · (clusters + cost of both statistics)).
  public func differences(
    threads: Int? = nil, first: @Sendable ([Double]) -> [Double?],
    second: @Sendable ([Double]) -> [Double?]
  ) -> [Difference?] {
    @Sendable func difference(_ multiplicities: [Double]) -> [Double?] {
      zip(first(multiplicities), second(multiplicities)).map { a, b in
        a.flatMap { a in b.map { a - $0 } }
      }
    }
    let values = difference([Double](repeating: 1, count: bootstrap.clusterCount))
    let isResampled = bootstrap.replicates > 0 && bootstrap.clusterCount > 1
    let replicates =
      isResampled ? bootstrap.valuesByReplicate(threads: threads, of: difference) : []
    return values.indices.map { statistic in
      guard let value = values[statistic], value.isFinite else { return nil }
      return summary(value, replicates.compactMap { $0[statistic] }.filter(\.isFinite))
    }
  }

  private func summary(_ value: Double, _ samples: [Double]) -> Difference {
    guard !samples.isEmpty, samples.count * 2 >= bootstrap.replicates else {
      return Difference(value: value, interval: nil, pValue: nil)
    }
    let tail = min(samples.count { $0 <= 0 }, samples.count { $0 >= 0 })
    return Difference(
      value: value, interval: Interval(percentilesOf: samples, confidence: bootstrap.confidence),
      pValue: min(1, 2 * Double(1 + tail) / Double(1 + samples.count)))
  }
}
