extension ReviewContext {
  /// This context without its reviews, and with other curves from the rating's score to the rating:
  /// those that fit reviews whose ratings are known.
  ///
  /// One curve is for reviews with others of their film or critic, fitted to the rating scores that
  /// the reviews have in this context; the other is for reviews of which only the text is known. A
  /// score in context is surer than that of a text alone, so the curve of one suits the other badly:
  /// on audiences the mean absolute error is .129 by a curve fitted in context and .132 by one fitted
  /// to texts, on critics .103 and .114. What other reviews say of a film is still measured in the
  /// model's own ratings, on which its weight was fitted (in fitted ratings: .136 and .103).
  ///
  /// - Parameters:
  ///   - reviews: reviews that were counted in this context, as they were counted.
  ///   - ratings: what each review's own rating is, in 0…1, in the same order.
  /// - Throws: ``SentimentError/unusableRatings(found:needed:)`` for fewer than
  ///   ``SentimentModel/fewestRatings``.
  /// - Precondition: as many reviews as ratings.
  /// - Complexity: O(*n* log *n*) in the reviews.
  public func ratingsFitted(
    to reviews: [ContextReview], ratings: [Double]
  ) throws(SentimentError) -> ReviewContext {
    emptied(
      calibration: try RatingCalibration(
        fitting: reviews.map { effect(on: $0).score.ratingScore }, to: ratings),
      alone: try RatingCalibration(fitting: reviews.map(\.score.ratingScore), to: ratings))
  }
}
