/// The share of predicted ratings that are near the true ones.
///
/// Easier to picture than a mean error: 0.1 is half a star of five. Counts add up.
public struct RatingCloseness: Sendable, Hashable {
  /// The tolerance for binary fractions: 0.7 and 0.8 are within 0.1.
  private static let tolerance = 1e-9

  /// The number of examples, or the sum of their weights.
  public private(set) var total = 0.0
  private var nearCount = 0.0
  private var fairCount = 0.0

  /// Makes counts of no example.
  public init() {}

  /// Compares one and the same prediction with true ratings: the baseline of a constant.
  public init(constant: Double, actual: [Double]) {
    for rating in actual { add(predicted: constant, actual: rating) }
  }

  /// Adds one example, both ratings in 0…1.
  public mutating func add(predicted: Double, actual: Double, weight: Double = 1) {
    let error = (predicted - actual).magnitude - Self.tolerance
    total += weight
    nearCount += error <= 0.1 ? weight : 0
    fairCount += error <= 0.2 ? weight : 0
  }

  /// Adds the examples of another, each counted `times` times.
  public mutating func merge(_ other: RatingCloseness, times: Double = 1) {
    total += times * other.total
    nearCount += times * other.nearCount
    fairCount += times * other.fairCount
  }

  /// The share of predictions at most 0.1 off, 0…1; `nil` without examples.
  public var withinTenth: Double? { total > 0 ? nearCount / total : nil }

  /// The share of predictions at most 0.2 off, 0…1; `nil` without examples.
  public var withinFifth: Double? { total > 0 ? fairCount / total : nil }
}
