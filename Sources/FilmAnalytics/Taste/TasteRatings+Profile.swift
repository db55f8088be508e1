public import FilmSimilarity

extension TasteRatings {
  /// What a model of ratings predicts for whoever gave these.
  ///
  /// - Parameters:
  ///   - model: the model of ratings or likes.
  ///   - user: their identifier, where they may be among the model's users.
  /// - Throws: ``AnalyticsError/nothingLiked(path:)`` where a model of likes finds none, ``AnalyticsError`` as
  ///   ``stars``, `SimilarityError.unsolvable`.
  public func profile(_ model: RatingModel, user: String? = nil) throws -> RatingProfile {
    do {
      return try RatingProfile(model, stars: stars, user: user)
    } catch SimilarityError.noInteractions {
      throw AnalyticsError.nothingLiked(path: path)
    }
  }
}
