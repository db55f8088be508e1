import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

/// Someone's ratings are read from their own tables, and their films found.
@Suite struct TasteReaderTests {
  private let folder: TemporaryFolder
  private let search = TitleSearch([
    Film(id: "solaris_1972", title: "Solaris", year: 1972),
    Film(id: "solaris_2002", title: "Solaris", year: 2002, tomatometer: .init(reviewCount: 9)),
    Film(id: "stalker", title: "Stalker", year: 1979),
    Film(id: "persona", title: "Persona", year: 1966),
  ])

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ text: String, format: ReviewFormat = ReviewFormat(), user: String? = nil,
    control: JobControl = JobControl()
  ) throws -> TasteRatings {
    let file = try folder.write(text, as: "mine.csv")
    return try TasteReader(search: search, format: format, user: user).read(file, control: control)
  }

  @Test func yearsTellFilmsOfOneTitleApart() throws {
    let ratings = try read("title,year,rating\nSolaris,1972,5\nStalker,1979,4.5\n")
    #expect(try ratings.stars.map(\.film) == [0, 2])
    #expect(try ratings.stars.map(\.stars) == [5, 4.5])
    #expect(ratings.doubts.isEmpty && ratings.unknown.isEmpty)
    let doubt = try #require(try read("title,rating\nSolaris,5\n").doubts.first)
    #expect(doubt.name == "Solaris" && doubt.match.film == 1 && doubt.match.others == [0])
  }

  @Test func tablesOfOtherSitesAreRead() throws {
    let letterboxd = try read("Date,Name,Year,URI,Rating\n2020-01-02,Solaris,1972,u,4.5\n")
    #expect(try letterboxd.stars.map(\.film) == [0])
    let movieLens = try read("userId,movieId,rating\n1,persona,3\n1,stalker,0.5\n")
    #expect(try movieLens.stars.map(\.film) == [3, 2])
    #expect(try movieLens.stars.map(\.stars) == [3, 0.5])
  }

  @Test func partsAndMisspellingsAreNotTaken() throws {
    let ratings = try read("title,rating\nstalkr,5\nperson,4\nStalker,3\n")
    #expect(ratings.unknown.map(\.title) == ["stalkr", "person"])
    #expect(try ratings.stars.map(\.film) == [2])
  }

  @Test func whatTheModelDoesNotKnowIsNamed() throws {
    let ratings = try read("title,rating\nZzyzx qqq,3\nStalker,5\n")
    #expect(ratings.unknown.map(\.title) == ["Zzyzx qqq"])
    #expect(try ratings.stars.count == 1)
    let none = try read("movieId,rating\n21,5\n")
    #expect(none.unknown.map(\.title) == ["21"])
    #expect(throws: AnalyticsError.identifiersNeedTable(path: none.path, example: "21")) {
      try none.stars
    }
  }

  @Test func rowsThatCannotBeUsedAreReported() throws {
    var problems: [RowProblems] = []
    var control = JobControl()
    control.didRead = { problems.append($0) }
    let text = "title,rating\nStalker,5\nPersona,bad\nSolaris,9\n,4\n"
    #expect(try read(text, control: control).stars.map(\.stars) == [2.5, 4.5])
    #expect(problems[0].goodCount == 2 && problems[0].named.map(\.line) == [3, 5])
    #expect(problems[0].named[0].reason == .noRating(found: "bad"))
    #expect(problems[0].named[1].reason == .missing(.title))
    #expect(problems[0].scale == RatingScale(best: 10, origin: .inferred))
    var five = ReviewFormat()
    five.bareScale = 5
    #expect(try read(text, format: five).stars.map(\.stars) == [5])
    #expect(throws: JobRecorder.Refusal.self) { try read(text, control: JobRecorder.refusing) }
  }

  @Test func oneOfSeveralUsersIsChosen() throws {
    let text = "userId,title,rating\na,Stalker,5\nb,Persona,5\na,Persona,4\n"
    let path = folder.path("mine.csv")
    #expect(throws: AnalyticsError.severalUsers(path: path, first: "a")) { try read(text) }
    #expect(try read(text, user: "b").stars.map(\.film) == [3])
    #expect(try read(text, user: "a").stars.count == 2)
    #expect(throws: AnalyticsError.noRatingsOfUser(path: path, user: "c")) {
      try read(text, user: "c")
    }
  }

  @Test func missingColumnsAreNamed() {
    let path = folder.path("mine.csv")
    #expect(
      throws: DataError.missingField(
        path: path, field: .title, example: nil, found: ["name of it", "rating"])
    ) { try read("name of it,rating\nHeat,5\n") }
    #expect(
      throws: DataError.missingField(
        path: path, field: .rating, example: nil, found: ["title", "mark"])
    ) { try read("title,mark\nHeat,5\n") }
  }
}
