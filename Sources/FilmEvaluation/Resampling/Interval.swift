/// The two ends of a confidence interval.
public struct Interval: Sendable, Hashable {
  /// The lower end.
  public let low: Double
  /// The upper end, not below `low`.
  public let high: Double

  /// Makes an interval from its ends.
  ///
  /// - Precondition: `low` ≤ `high`.
  public init(low: Double, high: Double) {
    precondition(low <= high, "the interval ends (\(high)) before it starts (\(low))")
    self.low = low
    self.high = high
  }

  /// The interval that leaves out an equal share of the samples on each side.
  ///
  /// The ends are quantiles with linear interpolation, number 7 of R. J. Hyndman and Y. Fan,
  /// "Sample quantiles in statistical packages", The American Statistician 50, 1996,
  /// doi 10.1080/00031305.1996.10473566, as in numpy and R.
  ///
  /// - Parameters:
  ///   - samples: finite numbers in any order.
  ///   - confidence: the share of samples inside, 0…1.
  /// - Returns: `nil` without samples.
  /// - Complexity: O(n log n).
  public init?(percentilesOf samples: [Double], confidence: Double = 0.95) {
    precondition((0...1).contains(confidence), "confidence is \(confidence), must be in 0…1")
    guard !samples.isEmpty else { return nil }
    let sorted = samples.sorted()
    func quantile(_ probability: Double) -> Double {
      let position = probability * Double(sorted.count - 1)
      let below = Int(position)
      let above = min(below + 1, sorted.count - 1)
      let between = (position - Double(below)) * (sorted[above] - sorted[below])
      return min(sorted[below] + between, sorted[above])
    }
    self.init(low: quantile((1 - confidence) / 2), high: quantile((1 + confidence) / 2))
  }

  /// Whether a value is between the ends, ends included.
  public func contains(_ value: Double) -> Bool {
    low <= value && value <= high
  }
}
