import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

/// What a program does with the ratings of many users: trains once, keeps the model, uses it.
@Suite struct RatingModelUseTests {
  private let made: TemporaryFolder
  private var ratings: String { made.path("ratings.csv") }

  init() throws { made = try TemporaryFolder(["ratings.csv": MadeTaste.ratings]) }

  private func saved(_ method: RatingTraining.Method) throws -> RatingModel {
    var training = RatingTraining(ratingFiles: [ratings])
    training.method = method
    try training.run(origin: TrainingOrigin(command: "test")).model.save(to: made.path("model"))
    return try RatingModel(contentsOf: made.path("model"))
  }

  @Test func predictsAPair() throws {
    let model = try saved(.biased)
    let row = try #require(model.users["u0"])
    let (liked, other) = (model.filmIDs["r0"], model.filmIDs["r5"])
    #expect(
      model.estimate(row: row, column: liked).mean > model.estimate(row: row, column: other).mean)
  }

  @Test func recommendsToSomeoneNew() throws {
    let model = try saved(.als)
    let search = TitleSearch(model.films)
    let taste = TasteRatings(
      [TasteRow(title: "r0", stars: 5), TasteRow(title: "r2", stars: 4)], in: search, path: "mine")
    let films = try taste.profile(model).recommend(count: 3)
    #expect(films.allSatisfy { (Int(model.films.id(of: $0.film).dropFirst()) ?? 1) % 2 == 0 })
  }

  @Test func listsFilmsForEveryUser() throws {
    let model = try saved(.als)
    let (table, _) = try RatingReader.read(.file(ratings))
    var users: [String] = []
    let lists = try UserLists(model, ratings: table, path: ratings)
    _ = try lists.forEachPart(count: 2, make: { $0.map(\.user) }) { part, _ in
      users += part
      return true
    }
    #expect(users == table.users.identifiers)
  }
}
