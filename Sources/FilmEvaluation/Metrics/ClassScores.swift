/// How well a classifier finds one class.
///
/// Every share is 0 where its denominator is 0, as in scikit-learn.
public struct ClassScores: Sendable, Hashable {
  /// The share of examples predicted as this class that belong to it, 0…1.
  public let precision: Double
  /// The share of this class's examples that are predicted as such, 0…1.
  public let recall: Double
  /// The harmonic mean of precision and recall, 0…1: 2·TP / (2·TP + FP + FN).
  public let f1: Double
  /// The number (or weight) of examples that truly belong to this class.
  public let support: Double

  /// Derives the scores from one class's counts.
  ///
  /// - Parameters:
  ///   - hits: examples of this class, predicted as this class.
  ///   - falseAlarms: examples of other classes, predicted as this class.
  ///   - misses: examples of this class, predicted as another.
  public init(hits: Double, falseAlarms: Double, misses: Double) {
    func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
    precision = share(hits, of: hits + falseAlarms)
    recall = share(hits, of: hits + misses)
    f1 = share(2 * hits, of: 2 * hits + falseAlarms + misses)
    support = hits + misses
  }
}
