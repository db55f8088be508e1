/// One figure of a report: a metric's value, how sure it is, and the value of a baseline.
public struct Metric: Sendable, Hashable {
  /// The name in machine-readable output, for example `macro_f1`.
  public let key: String
  /// The value on the examples evaluated.
  public let value: Double
  /// The value of the report's baseline on the same examples, where it has one.
  public let baseline: Double?
  /// The 95 % interval of the value, where the data allows one.
  public let interval: Interval?

  /// Makes a figure.
  public init(key: String, value: Double, baseline: Double? = nil, interval: Interval? = nil) {
    self.key = key
    self.value = value
    self.baseline = baseline
    self.interval = interval
  }
}

/// The findings of an evaluation, in a form that a command can print as a table or as JSON.
public protocol EvaluationReport: Sendable {
  /// The figures that the data allowed, in a fixed order.
  var metrics: [Metric] { get }
}

/// Figures of several reports, one after another.
public struct JoinedReport: EvaluationReport {
  /// The figures of the first, then those of the next.
  public let metrics: [Metric]

  /// Joins reports that have no key in common.
  public init(_ reports: [any EvaluationReport]) { metrics = reports.flatMap(\.metrics) }
}

extension EvaluationReport {
  /// The values, in the order of `metrics`.
  public var values: [(key: String, value: Double)] {
    metrics.map { ($0.key, $0.value) }
  }

  /// The baseline's values where there are any, in the order of `metrics`.
  public var baselines: [(key: String, value: Double)] {
    metrics.compactMap { metric in metric.baseline.map { (metric.key, $0) } }
  }

  /// The intervals where there are any, in the order of `metrics`.
  public var intervals: [(key: String, interval: Interval)] {
    metrics.compactMap { metric in metric.interval.map { (metric.key, $0) } }
  }

  /// The figure with this key, if the data allowed it.
  public subscript(key: String) -> Metric? {
    metrics.first { $0.key == key }
  }
}

extension Metric {
  /// Brings together keys, values, baselines and intervals; leaves out values that are undefined
  /// or have overflowed.
  ///
  /// - Parameters:
  ///   - figures: key, value and baseline in the order of the bootstrap's statistics.
  ///   - intervals: as `ClusterBootstrap.intervals` gives them, hence perhaps empty.
  static func list(
    _ figures: [(key: String, value: Double?, baseline: Double?)], intervals: [Interval?]
  ) -> [Metric] {
    figures.indices.compactMap { index in
      let (key, value, baseline) = figures[index]
      guard let value, value.isFinite else { return nil }
      let interval = intervals.isEmpty ? nil : intervals[index]
      return Metric(key: key, value: value, baseline: baseline, interval: interval)
    }
  }
}
