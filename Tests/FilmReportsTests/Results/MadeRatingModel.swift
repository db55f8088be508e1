import FilmAnalytics
import FilmData
import FilmSimilarity
import _FilmTestSupport

/// A model of a few ratings, in which films have titles but for the last.
enum MadeRatingModel {
  static func model(_ method: RatingTraining.Method = .biased) throws -> RatingModel {
    let folder = try TemporaryFolder([
      "r.csv": "user,item,rating\n"
        + (0..<40).map { "u\($0 / 5),\($0 % 7),\($0 % 3 == 0 ? 5 : 2)\n" }.joined(),
      "m.csv": "movieId,title\n"
        + (0..<6).map { "\($0),\"Film, \($0) (\(1990 + $0))\"\n" }.joined(),
    ])
    var training = RatingTraining(
      ratingFiles: [folder.path("r.csv")], filmFiles: [folder.path("m.csv")])
    training.method = method
    (training.settings.factors, training.likeSettings.factors) = (2, 2)
    return try training.run(origin: TrainingOrigin(command: "test")).model
  }
}
