import FilmData
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// The films that a model is trained on, with their facts and meters.
@Suite struct TrainingFilmsTests {
  /// The films that files lead to.
  private func films(
    _ rules: TrainingRules, table: String? = nil, ratings: String? = nil, verdicts: String? = nil,
    reviews: String? = nil
  ) throws -> TrainingFilms {
    let folder = try TemporaryFolder()
    func path(_ text: String?, _ name: String) throws -> [String] {
      try text.map { [try folder.write($0, as: name)] } ?? []
    }
    var sources = SimilaritySources(format: ReviewFormat(), control: JobControl())
    try sources.readFilms(path(table, "films.csv"))
    try sources.readRatings(path(ratings, "ratings.csv"))
    try sources.readVerdicts(path(verdicts, "critics.csv"))
    let files = try path(reviews, "reviews.jsonl")
    try sources.countReviews(files)
    return try sources.joined(reviews: files, rules: rules)
  }

  private func review(_ film: String, _ count: Int, more: String = "") -> String {
    String(repeating: "{\"film\":\"\(film)\",\"text\":\"t\"\(more)}\n", count: count)
  }

  @Test func enoughReviewsRatingsOrVerdictsTakeAFilmIn() throws {
    let verdicts = (0..<3).map { "c\($0),judged,true\n" }.joined() + "c0,once,true\n"
    let films = try films(
      TrainingRules(), ratings: "user,item,rating\n1,r,5\n2,r,4\n3,r,1\n1,s,5\n",
      verdicts: "critic,film,fresh\n" + verdicts,
      reviews: review("long", 3) + review("short", 2))
    #expect(films.films.map(\.id) == ["judged", "long", "r"])
    #expect(films.placeOfReviewed == ["judged": 0, "long": 1])
    #expect(films.placeOfRated == ["r": 2])
  }

  /// The film "9" of the reviews is not number 9 of the ratings.
  @Test func equalKeysOfTwoSourcesAreTwoFilms() throws {
    var rules = TrainingRules()
    rules.minimumCount = 1
    let films = try films(
      rules, table: "movieId,title\n9,Heat (1995)\n",
      ratings: "user,item,rating\n1,9,5\n", reviews: review("9", 1, more: ",\"title\":\"District\"")
    )
    #expect(films.films.map(\.id) == ["9", "heat_1995"])
    #expect(films.films.map(\.title) == ["District", "Heat"])
  }

  /// Tables have the title by which a film is best known, reviews often the original one.
  @Test func theTablesTitleIsTheMainOne() throws {
    var rules = TrainingRules()
    rules.minimumCount = 1
    let films = try films(
      rules,
      table: "movieId,title\n1,\"Mirror, The (Zerkalo) (1975)\"\n",
      ratings: "user,item,rating\n7,1,5\n",
      reviews: review("zerkalo", 1, more: ",\"title\":\"Zerkalo (1974)\""))
    let film = try #require(films.films.first)
    #expect(films.films.count == 1 && films.pairCount == 1)
    #expect(film.title == "The Mirror" && film.alternateTitles == ["Zerkalo"])
    #expect(film.year == 1974 && film.id == "zerkalo")
  }

  /// Verdicts and texts may be of the same reviews.
  @Test(arguments: [(4, 0), (2, 1), (0, 3)])
  func reviewsWithoutVerdictAreThoseBeyondTheMeter(verdicts: Int, rest: Int) throws {
    let rows = (0..<verdicts).map { "c\($0),x,true\n" }.joined()
    let films = try films(
      TrainingRules(), verdicts: verdicts > 0 ? "critic,film,fresh\n" + rows : nil,
      reviews: review("x", 3))
    #expect(films.films[0].reviewsWithoutVerdict == rest)
    #expect(films.films[0].tomatometer?.reviewCount ?? 0 == verdicts)
  }

  /// Ratings and reviews of one site share its keys.
  @Test func aKeyOfRatingsAndReviewsIsOneFilm() throws {
    var rules = TrainingRules()
    rules.minimumCount = 1
    let films = try films(
      rules, ratings: "user,item,rating\n1,solaris,5\n2,solaris,4\n1,stalker,5\n",
      reviews: review("solaris", 2) + review("persona", 1))
    #expect(films.films.map(\.id) == ["persona", "solaris", "stalker"])
    #expect(films.placeOfReviewed["solaris"] == 1 && films.placeOfRated["solaris"] == 1)
  }

  @Test func twoFilmsOfOneKeyAreToldApart() throws {
    var rules = TrainingRules()
    rules.minimumCount = 1
    let films = try films(
      rules, table: "movieId,title\n1,Heat (1995)\n",
      ratings: "user,item,rating\n1,9,5\n1,1,4\n", reviews: review("9", 1))
    #expect(Set(films.films.map(\.id)).count == 3)
  }
}
