import ArgumentParser
import FilmData

/// Which ratings are likes.
struct LikeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The least rating that is a like (default: 4, or any where no rating is above 1).",
      valueName: "rating"))
  var minimumRating: Float?

  /// The least rating that is a like, on the scale of these ratings.
  func minimum(_ ratings: RatingTable) -> Float {
    minimumRating ?? ((ratings.values.max() ?? 0) > 1 ? 4 : -.infinity)
  }
}
