/// The usual names of a field with scores or ratings, the surest first: one list, so that every command takes
/// the same field of a file.
enum ScoreNames {
  /// The names, those of someone's own rating first.
  ///
  /// The exports of rating sites name everyone's rating "Rating" where there is also "Your Rating".
  static let all = [
    "your_rating", "you_rated", "my_rating", "user_rating", "your_score", "my_score",
    "original_score", "originalScore", "review_score", "score", "Score", "rating", "Rating",
    "stars", "star_rating", "overall", "review_rating", "rating_value", "review_rating_value",
    // schema.org: reviewRating.ratingValue.
    "review_rating_rating_value", "grade", "trakt_rating", "ocena",
  ]

  /// The names as ``FieldName`` compares them.
  static let folded = Set(all.map(FieldName.folded))
}
