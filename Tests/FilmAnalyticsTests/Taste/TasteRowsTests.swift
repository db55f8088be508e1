import FilmData
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Which rows of a file of ratings can be used, and what they mean.
@Suite struct TasteRowsTests {
  private struct Outcome {
    var rows: TasteRows
    var rated: [TasteRow]
    var seen: [TasteRow]
    var problems: RowProblems
  }

  private func read(
    _ text: String, user: String? = nil, scale: Double? = nil
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    let source = try RatingRows(.file(folder.write(text, as: "mine")), of: .person)
    var rows = TasteRows(of: source, user: user, scale: scale)
    var problems = try source.forEach { rows.add($0) }
    let films = try rows.films(&problems)
    return Outcome(rows: rows, rated: films.rated, seen: films.seen, problems: problems)
  }

  @Test func usersAreNotedTwoAtMost() throws {
    let text = ["a", "b", "c"].map {
      "{\"user\":\"\($0)\",\"title\":\"T\",\"rating\":\"4/5\"}\n"
    }.joined()
    let all = try read(text)
    #expect(all.rows.users == ["a", "b"] && all.rows.isOfSeveralUsers && all.rated.count == 1)
    let one = try read(text, user: "c")
    #expect(!one.rows.isOfSeveralUsers && one.rated.count == 1 && one.rated[0].stars == 4)
  }

  @Test func rowsThatCannotBeUsedAreCounted() throws {
    let read = try read("{\"title\":\"T\"}\n{\"rating\":\"4/5\"}\n")
    #expect(read.rated.isEmpty && read.rows.hasName && read.rows.hasScore)
    #expect(read.problems.goodCount == 0 && read.problems.named.map(\.line) == [1, 2])
  }

  /// Files of one person on each scale: the stars that a film gets.
  @Test(
    arguments: [
      ("title,rating\nA,1\nB,0\n", [5, 0.5], 1),
      ("title,rating\nA,1\nB,-1\n", [5, 0.5], 1),
      ("title,rating\nA,95\nB,3\n", [4.75, 0.5], 100),
      ("title,rating\nA,9\nB,4\n", [4.5, 2], 10),
      ("title,rating\nA,4.5\nB,1\n", [4.5, 1], 5),
      ("Const,Your Rating,Title\ntt1,4,A\ntt2,3,B\n", [2, 1.5], 10),
      ("Const,Title,You rated\ntt1,A,4\ntt2,B,3\n", [2, 1.5], 10),
      ("Score,Film Name,Film Link\n40,A,u\n15,B,u\n", [2, 0.75], 100),
      ("Name,Letterboxd URI,Rating\nA,u,1\nB,u,0.5\n", [1, 0.5], 5),
      ("title,rating\nA,B+\nB,2/4\n", [4.15, 2.5], nil),
      ("title,rating\nA,4/5\nB,3\n", [4, 3], 5),
      // Everyone's rating beside one's own tells nothing of its scale.
      ("Title,Year,My Rating,IMDb Rating\nA,1979,5,8.1\nB,1980,1.5,7\n", [5, 1.5], 5),
      ("Title,Metascore,rating\nA,81,4\nB,70,3\n", [4, 3], 5),
      ("title,Rating,Your Rating\nA,8.1,4\nB,7.7,2\n", [4, 2], 5),
    ] as [(String, [Double], Double?)])
  func everyScaleGivesStars(text: String, stars: [Double], best: Double?) throws {
    let read = try read(text)
    #expect(zip(read.rated.map(\.stars), stars).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(read.rated.count == stars.count && read.problems.scale?.best == best)
  }

  @Test(arguments: [
    "title,rating\nA,1\nB,0.5\n", "title,rating\nA,1\n", "title,rating\nA,1\nB,2\n",
  ])
  func anAmbiguousScaleIsAskedFor(text: String) throws {
    #expect(throws: DataError.self) { try read(text) }
    #expect(try read(text, scale: 5).rated[0].stars == 1)
  }

  @Test func ofADiaryTheLatestRatingCounts() throws {
    let read = try read(
      """
      Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
      2021-04-01,The Mirror,1975,u,4,Yes,"cinema, 35mm",2021-03-31
      2021-03-01,The Mirror,1975,u,5,,,2021-02-28
      2021-04-02,Persona,1966,u,,,,2021-04-01

      """)
    #expect(read.rated.map(\.stars) == [4] && read.seen.map(\.title) == ["Persona"])
    #expect(read.problems.replacedCount == 1 && read.problems.unratedCount == 1)
    #expect(!read.problems.hasFaults)
  }

  @Test func seriesAreSkippedAndCounted() throws {
    let read = try read(
      "Const,Your Rating,Title,Title Type\ntt1,9,Fargo,tvSeries\ntt2,8,Fargo,Movie\ntt3,7,P,TV Episode\n"
    )
    #expect(read.rated.map(\.key) == ["tt2"] && read.problems.seriesCount == 2)
    #expect(read.problems.goodCount == 1)
  }

  @Test func whatWasOnlySeenCountsAsChosen() throws {
    let watched = try read("Date,Name,Year,Letterboxd URI\n2021-01-01,Stalker,1979,u\n")
    #expect(watched.rated.map(\.stars) == [4] && watched.problems.chosenCount == 1)
    let netflix = try read(
      """
      Title,Date
      Roma,1/31/24
      Dark: Season 1: Secrets,1/30/24
      The Witcher: Temporada 2: Uno,1/30/24
      Chef's Table: Volume 2: Alex,1/29/24
      Mission: Impossible - Fallout,1/28/24
      Kill Bill: Volume 1,1/27/24

      """)
    #expect(
      netflix.rated.map(\.title) == [
        "Roma", "Mission: Impossible - Fallout", "Kill Bill: Volume 1",
      ])
    #expect(netflix.problems.seriesCount == 3)
    #expect(netflix.problems.lines.contains { $0.contains("there are no ratings") })
  }

  @Test func ratingsOutsideAStatedScaleAreNamed() throws {
    let read = try read("title,rating\nA,4\nB,9\n", scale: 5)
    #expect(read.rated.count == 1 && read.problems.named.map(\.line) == [3])
  }
}
