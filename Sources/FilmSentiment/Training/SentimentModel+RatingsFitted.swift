extension SentimentModel {
  /// The fewest rated reviews that a curve is fitted to.
  public static let fewestRatings = 20

  /// This model with another curve from the rating's score to the rating: the one that fits reviews
  /// whose ratings are known.
  ///
  /// What a word says of a film is much the same wherever reviews are written; what it does to a
  /// rating is not. Critics crowd between 0.4 and 0.9, audiences give full marks and none. Labels
  /// and scores stay as they are, and so does the order of the ratings, since the curve never falls:
  /// isotonic regression (Ayer and others 1955, doi 10.1214/aoms/1177728423) with ten reviews or
  /// more to a knot, 64 knots at most.
  ///
  /// - Parameters:
  ///   - ratingScores: the ``SentimentScore/ratingScore`` that this model gives each review.
  ///   - ratings: what each review's own rating is, in 0…1, in the same order.
  /// - Throws: ``SentimentError/unusableTraining(reason:)`` for fewer than ``fewestRatings``.
  /// - Precondition: as many scores as ratings.
  /// - Complexity: O(*n* log *n*) in the reviews.
  public func ratingsFitted(
    ratingScores: [Double], ratings: [Double]
  ) throws(SentimentError) -> SentimentModel {
    var model = self
    model.calibration = try RatingCalibration(fitting: ratingScores, to: ratings)
    return model
  }
}
