import Foundation
import Testing
import _FilmTestSupport

/// `filmlab recommend`: someone's ratings lead to films, with stars and a reason.
@Suite struct RecommendCommandTests {
  private let folder: TemporaryFolder
  private let ratings: String

  init() throws {
    folder = try TemporaryFolder()
    ratings = try folder.write(
      "title,rating\nThe Mirror,5\nStalker,5\nPersona,4.5\nDie Hard,2\nZzyzx qqq,3\n",
      as: "mine.csv")
  }

  @Test func listsFilmsWithStarsDeviationAndReason() throws {
    let run = try FilmlabRun(["recommend", ratings, "--format", "jsonl"])
    #expect(run.status == 0)
    #expect(run.errors.contains("Zzyzx qqq: the model does not know it"))
    let rows = try run.rows()
    #expect(rows.count == 10)
    for row in rows {
      #expect((0.5...5).contains(try #require(row.number("stars"))))
      #expect(try #require(row.number("deviation")) > 0)
    }
    #expect(rows.contains { $0.text("because") == "Stalker (1979)" })
    #expect(!rows.contains { ["Stalker", "Persona", "Die Hard"].contains($0.text("title")) })
  }

  @Test func filtersAndCountHold() throws {
    let run = try FilmlabRun([
      "recommend", ratings, "--format", "jsonl", "--count", "4", "--year", "..1965",
    ])
    let rows = try run.rows()
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { ($0["year"] as? Int ?? 9999) <= 1965 })
  }

  @Test(arguments: ["table", "json", "csv"])
  func everyFormatIsWritten(format: String) throws {
    let run = try FilmlabRun(["recommend", ratings, "--format", format, "--quiet"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(!run.output.isEmpty)
  }

  /// What a file of ratings leads to: its exit status, what is told of it, and the reasons given.
  private func taste(
    _ text: String, _ options: String...
  ) throws -> (status: Int32, errors: String, reasons: Set<String>) {
    let file = try folder.write(text, as: "taste.csv")
    let run = try FilmlabRun(
      ["recommend", file, "--format", "jsonl", "--count", "40"] + options)
    return (run.status, run.errors, Set(try run.rows().compactMap { $0.text("because") }))
  }

  @Test func yearsTellFilmsOfOneTitleApart() throws {
    let run = try taste("title,year,rating\nSolaris,1972,5\nKing Kong,1933,4.5\n")
    #expect(run.status == 0)
    #expect(run.reasons == ["Solaris (1972)", "King Kong (1933)"])
    #expect(!run.errors.contains("taken as"))
    #expect(try taste("title,rating\nKing Kong,5\n").errors.contains("\"King Kong\" taken as"))
  }

  @Test func tablesOfOtherSitesAreRead() throws {
    let run = try taste("Date,Name,Year,URI,Rating\n2020-01-02,Solaris,1972,u,4.5\n")
    #expect(run.status == 0)
    #expect(run.reasons == ["Solaris (1972)"])
  }

  @Test func rowsThatCannotBeUsedAreNamed() throws {
    let text = "title,rating\nStalker,5\nPersona,bad\nDie Hard,9\n,4\n"
    let run = try taste(text)
    #expect(run.status == 0)
    #expect(run.errors.contains("taste.csv:3: skipped: \"bad\" is no rating"))
    #expect(
      run.errors.contains("taste.csv: ratings 1 to 10, from the values; --scale says otherwise"))
    #expect(run.errors.contains("taste.csv:5: skipped: no title"))
    #expect(try taste(text, "--strict").status == 65)
    let five = try taste(text, "--scale", "5").errors
    #expect(five.contains("taste.csv:4: skipped: the rating \"9\" is not on the scale 1 to 5"))
    #expect(!five.contains("from the values"))
  }

  /// Number 21 of MovieLens is Get Shorty, and the model has a film "21" of 2008.
  @Test func numbersOfMovieLensAreNoTitles() throws {
    let run = try taste("movieId,rating\n21,5\n")
    #expect(run.status == 0 && run.reasons == ["Get Shorty (1995)"], "\(run.errors)")
  }

  /// Number 10 of MovieLens is GoldenEye, and the model has a film "10" of 1979.
  @Test func aTableTellsTheTitlesBehindNumbers() throws {
    let table = try folder.write("movieId,title\n10,GoldenEye (1995)\n", as: "movies.csv")
    let run = try taste("movieId,rating\n10,5\n", "--films", table)
    #expect(run.status == 0 && run.reasons == ["GoldenEye (1995)"])
  }

  @Test func partsAreNeverTaken() throws {
    let text = "Name,Year,Rating\nStalker,1979,5\nSaltburn,2023,1\nHouse,2004,5\nFriends,1994,5\n"
    let file = try folder.write(text, as: "short.csv")
    let run = try FilmlabRun(["recommend", file, "--format", "json", "--quiet"])
    let object = try run.object()
    #expect(
      object["unknown"] as? [String] == ["Saltburn (2023)", "House (2004)", "Friends (1994)"])
    #expect(object.objects("matched").compactMap { $0["how"] as? String } == ["exact"])
    #expect(object["ordered_by"] as? String == "stars - deviation")
    #expect(object.objects("films").count == 10 && run.errors.isEmpty)
    #expect(try FilmlabRun(["recommend", file]).errors.contains("3 films of 4 left out"))
  }

  @Test func oneFilmIsNotTheReasonForAll() throws {
    let rows = try FilmlabRun(["recommend", ratings, "--format", "jsonl", "--quiet"]).rows()
    #expect(Set(rows.compactMap { $0.text("because") }).count > 1)
  }

  @Test func ratingsOfSeveralUsersAskForOne() throws {
    let text = "userId,title,rating\na,Stalker,5\nb,Die Hard,5\na,Persona,4\n"
    let run = try taste(text)
    #expect(run.status == 65)
    #expect(run.errors.contains("the ratings of several users; choose one"))
    #expect(run.errors.contains("--user a"))
    #expect(try taste(text, "--user", "b").reasons == ["Die Hard (1988)"])
    #expect(try taste(text, "--user", "c").errors.contains("no rating of user c"))
  }

  @Test(arguments: [
    ("it,rating\nHeat,5\n", "no field for the title among it, rating; name it with --title-field"),
    (
      "title,mark\nHeat,5\n",
      "no field for the rating among title, mark; name it with --score-field"
    ),
  ])
  func missingColumnsAreNamed(text: String, told: String) throws {
    let run = try taste(text)
    #expect(run.status == 65)
    #expect(run.errors.contains(told))
  }

  /// One scale for the whole file, or a question; the films liked are the reasons.
  @Test(arguments: [
    "title,rating\nThe Mirror (1975),1\nTransformers (2007),0\n",
    "title,rating\nThe Mirror (1975),95\nTransformers (2007),3\n",
    "Const,Your Rating,Title,Title Type,Year\ntt0072443,10,The Mirror,Movie,1975\n"
      + "tt0108778,10,Friends,TV Series,1994\ntt0418279,2,Transformers,Movie,2007\n",
    "[{\"rated_at\":\"2020-05-10T11:12:13.000Z\",\"rating\":10,\"type\":\"movie\",\"movie\":{\"title\":"
      + "\"The Mirror\",\"year\":1975}},\n{\"rating\":1,\"type\":\"movie\",\"movie\":{\"title\":"
      + "\"Transformers\",\"year\":2007}}]",
  ])
  func exportsNeedNoOption(text: String) throws {
    let run = try taste(text)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.reasons == ["The Mirror (1975)"])
  }

  @Test func whatIsNotKnownIsAskedFor() throws {
    let run = try taste("title,rating\nThe Mirror,1\nStalker,0.5\n")
    #expect(run.status == 65)
    #expect(run.errors.contains("give the best rating of the scale, such as --scale 5"))
    #expect(try taste("title,rating\nThe Mirror,1\nStalker,0.5\n", "--scale", "1").status == 0)
  }

  @Test func seriesAndSeenFilmsAreCounted() throws {
    let run = try taste(
      "Title,Date\nThe Mirror,1/31/24\nDark: Season 1: Secrets,1/30/24\nStalker,1/29/24\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("1 row is of series"))
    #expect(run.errors.contains("there are no ratings; the 2 films"))
  }

  @Test func nothingKnownIsBadData() throws {
    let file = try folder.write("title,rating\nZzyzx qqq,3\n", as: "unknown.csv")
    let run = try FilmlabRun(["recommend", file])
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(try FilmlabRun(["recommend", folder.path("none.csv")]).status == 66)
  }

  /// A program is told which titles are unknown, also where all are.
  @Test func withoutAKnownFilmTheObjectIsWrittenAllTheSame() throws {
    let file = try folder.write("title,rating\nZzyzx qqq,3\nQqq zzyzx,4\n", as: "none.csv")
    let run = try FilmlabRun(["recommend", file, "--format", "json"])
    #expect(run.status == 65 && run.errors.contains("no row has a rating of a film"))
    let object = try #require(try run.rows().first)
    #expect((object["films"] as? [Any])?.isEmpty == true)
    #expect(object["unknown"] as? [String] == ["Zzyzx qqq", "Qqq zzyzx"])
    let table = try FilmlabRun(["recommend", file])
    #expect(table.status == 65 && table.output.isEmpty)
  }
}
