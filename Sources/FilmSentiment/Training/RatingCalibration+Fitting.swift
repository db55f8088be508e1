extension RatingCalibration {
  /// The curve from rating scores to ratings that reviews carry.
  ///
  /// - Throws: ``SentimentError/unusableRatings(found:needed:)`` where they are too few.
  init(fitting ratingScores: [Double], to ratings: [Double]) throws(SentimentError) {
    guard ratings.count >= SentimentModel.fewestRatings else {
      throw .unusableRatings(found: ratings.count, needed: SentimentModel.fewestRatings)
    }
    self = IsotonicRegression.fit(
      scores: ratingScores, targets: ratings, knotCount: min(64, max(2, ratings.count / 10)),
      middle: .halfway)
  }
}
