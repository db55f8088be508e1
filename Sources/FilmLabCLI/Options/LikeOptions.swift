import ArgumentParser
import FilmAnalytics
import FilmData

/// Which ratings are likes.
struct LikeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The least rating that is a like (default: 80 % of the best of the scale, as 4 of 5; any if "
        + "all ratings are the same).", valueName: "rating"))
  var minimumRating: Float?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The best rating of the scale (default: 5 for MovieLens' columns, else the least of 1, 5, 10, 20 "
        + "and 100 that no rating exceeds).", valueName: "number"))
  var ratingScale: Double?

  func validate() throws {
    if let ratingScale { try Need.positive(ratingScale, "--rating-scale") }
  }

  /// The least rating that is a like, on the scale of these ratings; a note reports it.
  func minimum(_ ratings: RatingTable, path: String, notes: some NoteTaking) -> Float {
    if let minimumRating { return minimumRating }
    let scale = ratings.scale(best: ratingScale)
    notes.note(scale.sentence(path: path))
    return Float(scale.leastLike)
  }
}

extension RatingScale {
  /// What a like is on this scale, and where the scale comes from.
  func sentence(path: String) -> String {
    if isConstant { return "\(path): every rating is a like, since all are \(Self.text(best))" }
    let how =
      switch origin {
      case .stated: "as stated"
      case .header: "by the columns of MovieLens"
      case .inferred: "inferred from the ratings"
      }
    return
      "\(path): a like is \(Self.text(leastLike)) or more on a scale to \(Self.text(best)) (\(how))"
  }

  private static func text(_ rating: Double) -> String {
    rating == rating.rounded() ? "\(Int(rating))" : "\(Float(rating))"
  }
}
