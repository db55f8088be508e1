/// A predicted rating and how sure it is.
public struct RatingEstimate: Sendable, Hashable {
  /// The rating expected, within the scale of the training data.
  public var mean: Double
  /// The standard deviation of the rating that will be given, on the same scale; `nil` where a
  /// method does not know it.
  public var deviation: Double?

  /// Makes an estimate.
  public init(mean: Double, deviation: Double? = nil) {
    self.mean = mean
    self.deviation = deviation
  }
}

/// A method that predicts the rating that a user will give to a film.
///
/// Rows and columns are those of the `InteractionMatrix` that it was trained on.
public protocol RatingPredictor: Sendable {
  /// The rating expected.
  ///
  /// - Parameters:
  ///   - row: The user's row, `nil` for a user unknown in training.
  ///   - column: The film's column, `nil` for a film unknown in training.
  /// - Returns: Always a finite mean; for an unknown user or film, that of the known one or of all.
  func estimate(row: Int?, column: Int?) -> RatingEstimate
}

/// Predicts the mean of all ratings for every user and film.
public struct MeanRating: RatingPredictor, Hashable {
  /// The mean and the standard deviation of the training's ratings.
  public let overall: RatingEstimate

  /// Takes the mean.
  ///
  /// - Throws: `SimilarityError.noInteractions`, or `.unsolvable` for ratings that are not finite.
  public init(training ratings: InteractionMatrix) throws(SimilarityError) {
    let standard = try StandardizedRatings(ratings)
    overall = RatingEstimate(mean: standard.mean, deviation: standard.deviation)
  }

  /// The mean of all ratings, for every user and film.
  public func estimate(row: Int?, column: Int?) -> RatingEstimate { overall }
}

extension BiasModel: RatingPredictor {
  /// The mean of all ratings and the biases of those that are known.
  public func estimate(row: Int?, column: Int?) -> RatingEstimate {
    RatingEstimate(mean: rating(row: row, column: column))
  }
}
