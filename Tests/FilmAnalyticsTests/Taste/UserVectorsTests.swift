import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Users of a file as a model of likes sees them.
struct UserVectorsTests {
  /// A file of 60 users who rated, or played, some of 40 films by different numbers.
  private func file(_ column: String, prefix: String, in folder: TemporaryFolder) throws -> String {
    var rows = "user,item,\(column)\n"
    for user in 0..<60 {
      for film in 0..<40 where (user * 7 + film * 11) % 13 < 5 {
        rows += "\(prefix)\(user),f\(film),\((user * 3 + film * 5) % 7 % 5 + 1)\n"
      }
    }
    return try folder.write(rows, as: "\(prefix).csv")
  }

  /// With alpha, someone with the likes of a user of the training gets nearly that user's factors.
  @Test(arguments: ["rating", "plays"])
  func whoLikesTheSameIsTheSame(column: String) throws {
    let folder = try TemporaryFolder()
    var training = RatingTraining(
      ratingFiles: [try file(column, prefix: "known", in: folder)])
    training.method = .als
    training.scale = 5
    training.minimumRating = column == "rating" ? 3 : nil
    (training.likeSettings.factors, training.likeSettings.iterations) = (3, 300)
    training.likeSettings.alpha = 3
    let model = try training.run(origin: TrainingOrigin(command: "test")).model
    let path = try file(column, prefix: "new", in: folder)
    let others = try RatingReader.read(.file(path), scale: 5).0
    let users = try UserVectors(
      model, ratings: others, scale: 5, path: path, folder: "the model")
    for user in [0, 17, 59] {
      var counts = users.counts
      let row = try #require(users.seen.users["new\(user)"])
      let found = try #require(try users.vector(ofRow: row, counts: &counts))
      let known = try #require(model.vector(ofUserID: "known\(user)"))
      #expect(counts.foldedIn == 1)
      for (one, other) in zip(found.factors, known.factors) { #expect(abs(one - other) < 5e-3) }
    }
  }
}
