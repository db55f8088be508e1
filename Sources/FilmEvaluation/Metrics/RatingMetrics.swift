/// How far predicted ratings are from true ones: MAE, RMSE and Pearson's correlation.
///
/// Everything is gathered in one pass that keeps its precision however far the ratings are from
/// zero, and adds up: the metrics of a data set follow from merging those of its films.
///
/// Sources: B. P. Welford, "Note on a method for calculating corrected sums of squares and
/// products", Technometrics 4, 1962, doi 10.1080/00401706.1962.10490022, for the single example;
/// T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for computing the sample variance:
/// analysis and recommendations", The American Statistician 37, 1983,
/// doi 10.1080/00031305.1983.10483115, for the merge.
public struct RatingMetrics: Sendable, Hashable {
  /// The number of examples, or the sum of their weights.
  public private(set) var total = 0.0
  /// The mean of the true ratings; 0 without examples.
  public private(set) var actualMean = 0.0
  /// The mean of the predicted ratings; 0 without examples.
  public private(set) var predictedMean = 0.0
  private var absoluteErrors = 0.0
  private var squaredErrors = 0.0
  /// Σ w·(x − x̄)², Σ w·(y − ȳ)² and Σ w·(x − x̄)(y − ȳ), x the predicted, y the true ratings.
  private var predictedSquares = 0.0
  private var actualSquares = 0.0
  private var products = 0.0

  /// Makes metrics of no example.
  public init() {}

  /// Compares predicted with true ratings.
  ///
  /// - Parameters:
  ///   - predicted: the predicted ratings.
  ///   - actual: the true ratings, as many and on the same scale.
  ///   - weights: how often each example counts, 0 or more; once each if omitted.
  /// - Precondition: the arrays have the same length.
  public init(predicted: [Double], actual: [Double], weights: [Double]? = nil) {
    precondition(
      predicted.count == actual.count && weights?.count ?? actual.count == actual.count,
      "lengths differ: \(predicted.count) predicted ratings, \(actual.count) true ratings, "
        + "\(weights?.count ?? actual.count) weights")
    for index in actual.indices {
      add(predicted: predicted[index], actual: actual[index], weight: weights?[index] ?? 1)
    }
  }

  /// Compares one and the same prediction with true ratings: the baseline of a constant.
  public init(constant: Double, actual: [Double]) {
    for rating in actual { add(predicted: constant, actual: rating) }
  }

  /// Adds one example.
  public mutating func add(predicted: Double, actual: Double, weight: Double = 1) {
    guard weight > 0 else { return }
    total += weight
    let error = predicted - actual
    absoluteErrors += weight * error.magnitude
    squaredErrors += weight * error * error
    let share = weight / total
    let fromPredictedMean = predicted - predictedMean
    let fromActualMean = actual - actualMean
    predictedMean += share * fromPredictedMean
    actualMean += share * fromActualMean
    predictedSquares += weight * fromPredictedMean * (predicted - predictedMean)
    actualSquares += weight * fromActualMean * (actual - actualMean)
    products += weight * fromPredictedMean * (actual - actualMean)
  }

  /// Adds the examples of another, each counted `times` times.
  public mutating func merge(_ other: RatingMetrics, times: Double = 1) {
    let weight = times * other.total
    guard weight > 0 else { return }
    absoluteErrors += times * other.absoluteErrors
    squaredErrors += times * other.squaredErrors
    let before = total
    total += weight
    let share = weight / total
    let fromPredictedMean = other.predictedMean - predictedMean
    let fromActualMean = other.actualMean - actualMean
    predictedMean += share * fromPredictedMean
    actualMean += share * fromActualMean
    // The spread between the two means: n·m/(n + m)·δ².
    let between = before * share
    predictedSquares +=
      times * other.predictedSquares + between * fromPredictedMean
      * fromPredictedMean
    actualSquares += times * other.actualSquares + between * fromActualMean * fromActualMean
    products += times * other.products + between * fromPredictedMean * fromActualMean
  }

  /// The mean absolute error, Σ w·|x − y| / Σ w; 0 = best, `nil` without examples.
  public var mae: Double? { total > 0 ? absoluteErrors / total : nil }

  /// The root of the mean squared error, √(Σ w·(x − y)² / Σ w); 0 = best, `nil` without examples.
  public var rmse: Double? { total > 0 ? (squaredErrors / total).squareRoot() : nil }

  /// Pearson's correlation of predicted and true ratings, −1…1, 1 = best.
  ///
  ///     Σ w·(x − x̄)(y − ȳ) / √(Σ w·(x − x̄)² · Σ w·(y − ȳ)²)
  ///
  /// It is `nil` where one side is constant, as it is with a single example.
  public var pearson: Double? {
    guard predictedSquares > 0, actualSquares > 0 else { return nil }
    let correlation = products / (predictedSquares.squareRoot() * actualSquares.squareRoot())
    return min(1, max(-1, correlation))
  }
}
