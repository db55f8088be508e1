internal import FilmEvaluation

/// How many of some reviews are fresh.
public struct FreshShare: Sendable, Hashable, Codable {
  /// Those that are fresh.
  public var fresh: Int
  /// All with a verdict.
  public var count: Int
  /// The share in whole per cent; `nil` without reviews.
  public var percentage: Int?
  /// Where the true share lies with a confidence of 95 % (Wilson), in per cent; `nil` without reviews.
  public var interval: ClosedRange<Double>?

  /// Makes a share of counts.
  public init(fresh: Int, count: Int) {
    (self.fresh, self.count) = (fresh, count)
    percentage = count > 0 ? Int((100 * Double(fresh) / Double(count)).rounded()) : nil
    interval = Interval(wilson: fresh, of: count).map { 100 * $0.low...100 * $0.high }
  }

  /// The lower end of the interval, 0 without reviews: what few reviews prove is little.
  var proven: Double { interval?.lowerBound ?? 0 }
}
