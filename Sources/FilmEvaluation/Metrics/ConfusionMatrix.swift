/// Predicted against true labels of two classes: four counts, and the figures that follow from them.
///
/// For reviews the positive class is fresh, the negative class rotten. Counts are `Double` because
/// examples may be weighted; without weights they are whole numbers. Matrices add up: the matrix of
/// a data set is the sum of the matrices of its films.
public struct ConfusionMatrix: Sendable, Hashable {
  /// Positive examples predicted as positive.
  public var truePositives: Double
  /// Negative examples predicted as positive.
  public var falsePositives: Double
  /// Positive examples predicted as negative.
  public var falseNegatives: Double
  /// Negative examples predicted as negative.
  public var trueNegatives: Double

  /// Makes a matrix from its four counts.
  public init(
    truePositives: Double = 0, falsePositives: Double = 0, falseNegatives: Double = 0,
    trueNegatives: Double = 0
  ) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
  }

  /// Counts predicted against true labels, `true` being the positive class.
  ///
  /// - Parameters:
  ///   - predicted: the predicted labels.
  ///   - actual: the true labels, as many.
  ///   - weights: how often each example counts, 0 or more; once each if omitted.
  /// - Precondition: the arrays have the same length.
  public init(predicted: [Bool], actual: [Bool], weights: [Double]? = nil) {
    precondition(
      predicted.count == actual.count && weights?.count ?? actual.count == actual.count,
      "lengths differ: \(predicted.count) predicted labels, \(actual.count) true labels, "
        + "\(weights?.count ?? actual.count) weights")
    self.init()
    for index in actual.indices {
      add(predicted: predicted[index], actual: actual[index], weight: weights?[index] ?? 1)
    }
  }

  /// Counts one more example.
  public mutating func add(predicted: Bool, actual: Bool, weight: Double = 1) {
    switch (predicted, actual) {
    case (true, true): truePositives += weight
    case (true, false): falsePositives += weight
    case (false, true): falseNegatives += weight
    case (false, false): trueNegatives += weight
    }
  }

  /// Adds another matrix, each of its examples counted `times` times.
  public mutating func merge(_ other: ConfusionMatrix, times: Double = 1) {
    truePositives += times * other.truePositives
    falsePositives += times * other.falsePositives
    falseNegatives += times * other.falseNegatives
    trueNegatives += times * other.trueNegatives
  }

  /// The sum of all weights.
  public var total: Double { truePositives + falsePositives + falseNegatives + trueNegatives }

  /// The share of examples whose label is right, 0…1; `nil` without examples.
  public var accuracy: Double? {
    total > 0 ? (truePositives + trueNegatives) / total : nil
  }

  /// Precision, recall and F1 of the positive class.
  public var positive: ClassScores {
    ClassScores(hits: truePositives, falseAlarms: falsePositives, misses: falseNegatives)
  }

  /// Precision, recall and F1 of the negative class.
  public var negative: ClassScores {
    ClassScores(hits: trueNegatives, falseAlarms: falseNegatives, misses: falsePositives)
  }

  /// The mean of the classes' F1, 0…1: both classes count the same, however rare one is.
  ///
  /// A class that neither occurs nor is predicted is left out of the mean, as in scikit-learn; the
  /// value is 0 without examples.
  ///
  /// M. Sokolova and G. Lapalme, "A systematic analysis of performance measures for classification
  /// tasks", Information Processing & Management 45, 2009, doi 10.1016/j.ipm.2009.03.002; of the
  /// two readings in use, this is the mean of F1s, not the F1 of the mean precision and recall.
  public var macroF1: Double {
    if trueNegatives + falseNegatives + falsePositives == 0 { return positive.f1 }
    if truePositives + falseNegatives + falsePositives == 0 { return negative.f1 }
    return (positive.f1 + negative.f1) / 2
  }

  /// Matthews' correlation coefficient of predicted and true labels, −1…1, 0 for chance.
  ///
  ///     (TP·TN − FP·FN) / √((TP+FP)(TP+FN)(TN+FP)(TN+FN))
  ///
  /// It is 0 where a factor of the denominator is 0, that is where only one class occurs or only
  /// one is predicted.
  ///
  /// B. W. Matthews, "Comparison of the predicted and observed secondary structure of T4 phage
  /// lysozyme", Biochimica et Biophysica Acta 405, 1975, doi 10.1016/0005-2795(75)90109-9.
  public var mcc: Double {
    let ofPositive = (truePositives + falsePositives) * (truePositives + falseNegatives)
    let ofNegative = (trueNegatives + falsePositives) * (trueNegatives + falseNegatives)
    guard ofPositive > 0, ofNegative > 0 else { return 0 }
    let covariance = truePositives * trueNegatives - falsePositives * falseNegatives
    // Two roots: each is exact for perfect labels, so that their coefficient is exactly 1.
    return covariance / (ofPositive.squareRoot() * ofNegative.squareRoot())
  }

  /// The matrix of a classifier that always predicts the more frequent true class.
  ///
  /// The baseline that every classifier has to beat; of two equally frequent classes, the positive one.
  public var majorityBaseline: ConfusionMatrix {
    let positives = truePositives + falseNegatives
    let negatives = trueNegatives + falsePositives
    return positives >= negatives
      ? ConfusionMatrix(truePositives: positives, falsePositives: negatives)
      : ConfusionMatrix(falseNegatives: positives, trueNegatives: negatives)
  }
}
