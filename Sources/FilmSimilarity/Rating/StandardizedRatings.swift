import LinearAlgebra

/// Ratings with mean 0 and standard deviation 1, by user and by film, and the way back.
struct StandardizedRatings: Sendable {
  /// The mean of all ratings.
  let mean: Double
  /// Their standard deviation; 1 where all are equal.
  let deviation: Double
  /// The least and the greatest rating.
  let scale: ClosedRange<Double>
  /// Users × films, standardized.
  let byUser: SparseMatrix

  /// - Throws: `SimilarityError.noInteractions`, or `.unsolvable` for ratings that are not finite.
  init(_ ratings: InteractionMatrix) throws(SimilarityError) {
    let values = ratings.values.values
    guard let least = values.min(), let greatest = values.max() else { throw .noInteractions }
    let mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
    let squares = values.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let deviation = (squares / Double(values.count)).squareRoot()
    guard deviation.isFinite, least.isFinite, greatest.isFinite else {
      throw .unsolvable(reason: "a rating is not a finite number")
    }
    self.mean = mean
    // With equal ratings, only the rounding of their mean is left, which must not be scaled up.
    self.deviation = deviation > 1e-6 * max(1, mean.magnitude) ? deviation : 1
    scale = Double(least)...Double(greatest)
    let (shift, factor) = (mean, 1 / self.deviation)
    byUser = ratings.values.mapValues { _, value in Float((Double(value) - shift) * factor) }
  }

  /// A standardized rating on the scale of the input, within its range.
  func rating(_ standardized: Double) -> Double {
    let rating = mean + deviation * standardized
    return min(max(rating, scale.lowerBound), scale.upperBound)
  }
}
