import ArgumentParser
import FilmAnalytics
import FilmData

/// Which ratings are likes.
struct LikeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The least rating that is a like (default: 80 % of the best of the scale, as 4 of 5; the better "
        + "of two thumbs).", valueName: "rating"))
  var minimumRating: Float?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The best rating of the scale (default: that of a source whose columns are known, else what the "
        + "ratings suggest).", valueName: "number"))
  var scale: Double?

  func validate() throws {
    if let scale { try Need.positive(scale, "--scale") }
  }

  /// The least rating that is a like, on the scale of these ratings; a note reports it.
  func minimum(_ ratings: RatingTable, path: String, notes: some NoteTaking) throws -> Float {
    if let minimumRating { return minimumRating }
    let scale = try ratings.scale(stated: scale, path: path)
    notes.note(scale.sentence(path: path))
    return Float(scale.leastLike)
  }
}

extension RatingScale {
  /// What a like is on this scale, and where the scale comes from.
  func sentence(path: String) -> String {
    let how =
      switch origin {
      case .stated: "as stated"
      case .header: "by the columns"
      case .inferred: "from the values; --scale says otherwise"
      }
    return
      "\(path): a like is \(Self.text(leastLike)) or more of ratings \(self) (\(how))"
  }
}
