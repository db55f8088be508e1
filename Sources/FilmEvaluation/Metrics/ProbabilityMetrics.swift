import Glibc

/// How good predicted probabilities are: the Brier score and the logarithmic loss.
///
/// Both are proper: no forecast scores better on average than the true probability. They add up:
/// the metrics of a data set follow from merging those of its films.
///
/// T. Gneiting and A. E. Raftery, "Strictly proper scoring rules, prediction, and estimation",
/// Journal of the American Statistical Association 102, 2007, doi 10.1198/016214506000001437.
public struct ProbabilityMetrics: Sendable, Hashable {
  /// The logarithmic loss clamps probabilities to this distance from 0 and 1, so that a single certain
  /// mistake does not make it infinite.
  public static let clip = 1e-15

  /// The number of examples, or the sum of their weights.
  public private(set) var total = 0.0
  /// The number or weight of positive examples.
  public private(set) var positives = 0.0
  private var squaredErrors = 0.0
  private var logarithms = 0.0

  /// Makes metrics of no example.
  public init() {}

  /// Compares probabilities of the positive class with true labels.
  ///
  /// - Parameters:
  ///   - probabilities: of the positive class, 0…1.
  ///   - labels: the true classes, as many.
  ///   - weights: how often each example counts, 0 or more; once each if omitted.
  /// - Precondition: the arrays have the same length.
  /// - Complexity: O(n).
  public init(probabilities: [Double], labels: [Bool], weights: [Double]? = nil) {
    precondition(
      probabilities.count == labels.count && weights?.count ?? labels.count == labels.count,
      "lengths differ: \(probabilities.count) probabilities, \(labels.count) labels, "
        + "\(weights?.count ?? labels.count) weights")
    for index in labels.indices {
      add(
        probability: probabilities[index], isPositive: labels[index], weight: weights?[index] ?? 1)
    }
  }

  /// Adds one example.
  public mutating func add(probability: Double, isPositive: Bool, weight: Double = 1) {
    let error = probability - (isPositive ? 1 : 0)
    let ofTruth = isPositive ? probability : 1 - probability
    let clip = Self.clip
    total += weight
    positives += isPositive ? weight : 0
    squaredErrors += weight * error * error
    logarithms -= weight * log(min(1 - clip, max(clip, ofTruth)))
  }

  /// Adds the examples of another, each counted `times` times.
  public mutating func merge(_ other: ProbabilityMetrics, times: Double = 1) {
    total += times * other.total
    positives += times * other.positives
    squaredErrors += times * other.squaredErrors
    logarithms += times * other.logarithms
  }

  /// The mean squared error of the probability, Σ w·(p − y)² / Σ w with y = 1 for the positive class.
  ///
  /// 0 = best, 1 = always certain and wrong; `nil` without examples.
  ///
  /// G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather
  /// Review 78, 1950, doi 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2.
  public var brier: Double? { total > 0 ? squaredErrors / total : nil }

  /// The mean of −ln of the probability given to the true class, in nats.
  ///
  /// 0 = best, ln 2 ≈ 0.693 for a coin; `nil` without examples.
  public var logLoss: Double? { total > 0 ? logarithms / total : nil }

  /// The metrics of always predicting the share of positive examples: no constant does better.
  public var constantBaseline: ProbabilityMetrics {
    var baseline = ProbabilityMetrics()
    guard total > 0 else { return baseline }
    let share = positives / total
    baseline.add(probability: share, isPositive: true, weight: positives)
    baseline.add(probability: share, isPositive: false, weight: total - positives)
    return baseline
  }
}
