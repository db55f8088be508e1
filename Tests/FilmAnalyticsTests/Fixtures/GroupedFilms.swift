import FilmAnalytics
import FilmData
import FilmSimilarity
import _FilmTestSupport

/// Thirty films in three groups, each with users, genre, year and director of its own.
struct GroupedFilms {
  let folder: TemporaryFolder
  /// The path of the table of films.
  let table: String

  init() throws {
    folder = try TemporaryFolder()
    let rows = (0..<30).map { film in
      let group = film % 3
      return "\(film),\(Self.title(film)),\(1950 + 20 * group),Genre\(group),Director \(group)\n"
    }
    table = try folder.write(
      "movieId,title,year,genres,director\n" + rows.joined(), as: "films.csv")
  }

  /// A title of no family, as numbered ones would be.
  static func title(_ film: Int) -> String {
    ["Ba", "De", "Fi", "Go", "Ku"][film / 6] + ["lar", "mon", "nix", "pel", "rud", "sav"][film % 6]
  }

  /// Writes the ratings of users who like six films of their group.
  func likes(users: Range<Int>, as name: String) throws -> String {
    var generator = TestGenerator(seed: UInt64(users.lowerBound))
    let rows = users.map { user in
      var films = Array(stride(from: user % 3, to: 30, by: 3))
      films.shuffle(using: &generator)
      return films.prefix(6).map { "\(user),\($0),5\n" }.joined()
    }
    return try folder.write("user,item,rating\n" + rows.joined(), as: name)
  }

  /// A model of ninety users.
  func model(users: Range<Int> = 0..<90, seed: UInt64 = 1) throws -> SimilarityModel {
    var training = SimilarTitlesTraining()
    training.ratingFiles = [try likes(users: users, as: "ratings-\(users.lowerBound).csv")]
    training.filmFiles = [table]
    training.rules.minimumCount = 1
    training.configuration.ratings.seed = seed
    return try training.run(origin: TrainingOrigin(command: "test", date: "2020-01-01")).model
  }
}
