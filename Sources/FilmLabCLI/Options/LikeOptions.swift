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

  /// What was given.
  var given: GivenOptions {
    ["--minimum-rating": minimumRating != nil, "--scale": scale != nil]
  }

  func validate() throws {
    if let scale { try Need.positive(scale, "--scale") }
  }

  /// The least rating that is a like, on the scale of these ratings; a note reports it.
  func minimum(_ ratings: RatingTable, path: String, notes: some NoteTaking) throws -> Float {
    if let minimumRating { return minimumRating }
    let least = try ratings.leastLike(scale: scale, path: path)
    notes.note(try ratings.likeSentence(scale: scale, path: path))
    return least
  }
}
