/// How far predicted probabilities agree with observed frequencies.
///
/// Of the reviews at 80 %, are 80 % fresh? Ten bins of equal width, [0, 0.1), [0.1, 0.2), … [0.9, 1].
/// Tables add up: that of a data set follows from merging those of its films.
///
/// A. H. Murphy and R. L. Winkler, "Reliability of subjective probability forecasts of
/// precipitation and temperature", Applied Statistics 26, 1977, doi 10.2307/2346866.
public struct ReliabilityTable: Sendable, Hashable {
  /// The number of bins.
  public static let binCount = 10

  /// The examples whose probability is in one tenth of 0…1.
  public struct Bin: Sendable, Hashable {
    /// The number of examples, or the sum of their weights.
    public fileprivate(set) var count = 0.0
    fileprivate var probabilities = 0.0
    fileprivate var positives = 0.0

    /// The mean predicted probability, 0…1; `nil` for an empty bin.
    public var meanProbability: Double? { count > 0 ? probabilities / count : nil }
    /// The share of examples that are positive, 0…1; `nil` for an empty bin.
    public var positiveShare: Double? { count > 0 ? positives / count : nil }
  }

  /// The bins, from the lowest probability to the highest.
  public private(set) var bins = [Bin](repeating: Bin(), count: binCount)

  /// Makes a table of no example.
  public init() {}

  /// Gathers probabilities of the positive class and true labels.
  ///
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

  /// The bounds of a bin; the last one includes its upper bound.
  public static func bounds(of bin: Int) -> (low: Double, high: Double) {
    (Double(bin) / Double(binCount), Double(bin + 1) / Double(binCount))
  }

  /// The bin of a probability in 0…1.
  public static func bin(of probability: Double) -> Int {
    max(0, min(binCount - 1, Int(probability * Double(binCount))))
  }

  /// Adds one example, whose probability is in 0…1.
  public mutating func add(probability: Double, isPositive: Bool, weight: Double = 1) {
    let bin = Self.bin(of: probability)
    bins[bin].count += weight
    bins[bin].probabilities += weight * probability
    bins[bin].positives += isPositive ? weight : 0
  }

  /// Adds the examples of another, each counted `times` times.
  public mutating func merge(_ other: ReliabilityTable, times: Double = 1) {
    for index in bins.indices where other.bins[index].count > 0 {
      bins[index].count += times * other.bins[index].count
      bins[index].probabilities += times * other.bins[index].probabilities
      bins[index].positives += times * other.bins[index].positives
    }
  }

  /// The number of examples, or the sum of their weights.
  public var total: Double { bins.reduce(0) { $0 + $1.count } }

  /// The expected calibration error, 0…1, 0 = best; `nil` without examples.
  ///
  ///     ECE = Σ over bins n_b/N · |mean probability − share of positives|
  ///
  /// M. P. Naeini, G. F. Cooper and M. Hauskrecht, "Obtaining well calibrated probabilities using
  /// Bayesian binning", AAAI 2015, doi 10.1609/aaai.v29i1.9602. It depends on the bins, and chance
  /// alone makes it a little more than 0.
  public var expectedCalibrationError: Double? {
    let total = total
    guard total > 0 else { return nil }
    return bins.reduce(0) { $0 + ($1.probabilities - $1.positives).magnitude } / total
  }
}
