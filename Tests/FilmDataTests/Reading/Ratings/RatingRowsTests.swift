import Testing
import _FilmTestSupport

@testable import FilmData

/// The exports of rating sites, row by row.
@Suite struct RatingRowsTests {
  private func rows(_ text: String, of owner: RatingRows.Owner = .person) throws -> [String] {
    let folder = try TemporaryFolder()
    var found: [String] = []
    let rows = try RatingRows(.file(folder.write(text, as: "export")), of: owner)
    _ = try rows.forEach { row in
      let fields: [RatingField] = [.film, .title, .year, .value]
      let texts = fields.map { row.string($0) ?? "-" }
      found.append(
        (texts + [row.isSeries ? "series" : "film", "\(row.line)"]).joined(separator: "|"))
      return nil
    }
    return found
  }

  @Test(
    arguments: [
      (
        "Date,Name,Year,Letterboxd URI,Rating\n2021-03-01,Stalker,1979,https://boxd.it/1,4.5\n",
        "-|Stalker|1979|4.5|film|2"
      ),
      (
        "Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Year\n"
          + "tt0079944,9,2024-10-02,Stalker,u,Movie,8.1,1979\n",
        "tt0079944|Stalker|1979|9|film|2"
      ),
      (
        "\"position\",\"const\",\"created\",\"Title\",\"Title type\",\"You rated\",\"IMDb Rating\",\"Year\"\n"
          + "\"1\",\"tt0108778\",\"x\",\"Friends\",\"TV Series\",\"8\",\"8.9\",\"1994\"\n",
        "tt0108778|Friends|1994|8|series|2"
      ),
      (
        "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Rating,Your Rating,Date Rated\n"
          + "1398,tt0079944,movie,Stalker,1979-05-25,,8.1,9,2020-01-01\n",
        "tt0079944|Stalker|1979-05-25|9|film|2"
      ),
      ("Score,Film Name,Film Link,Year\n88,Stalker,u,1979\n", "-|Stalker|1979|88|film|2"),
      ("title,rating\nStalker,4\n", "-|Stalker|-|4|film|2"),
      ("Stalker,4\n", "-|Stalker|-|4|film|1"),
      ("Stalker,1979,4\n", "-|Stalker|1979|4|film|1"),
      ("user,item,rating\n3,38,2\n", "38|-|-|2|film|2"),
      (
        "[{\"rated_at\":\"2020-05-10T11:12:13.000Z\",\"rating\":10,\"type\":\"movie\",\"movie\":"
          + "{\"title\":\"Stalker\",\"year\":1979,\"ids\":{\"trakt\":1,\"imdb\":\"tt0079944\"}}}]",
        "tt0079944|Stalker|1979|10|film|1"
      ),
      (
        "{\"rating\":8,\"show\":{\"title\":\"Friends\",\"year\":1994}}\n{\"rating\":9,\"movie\":{\"title\":\"A\"}}",
        "-|-|-|8|series|1"
      ),
    ])
  func exportsHaveTheirFields(text: String, row: String) throws {
    let found = try rows(text).first
    #expect(found == row)
  }

  @Test func blocksHaveTheirFilm() throws {
    #expect(
      try rows("38:\n1,2,2005-09-02\n19:\n1,4,2005-09-05\n", of: .users)
        == ["38|-|-|2|film|2", "19|-|-|4|film|4"])
  }

  @Test func aBrokenObjectCostsItselfAlone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "{\"title\":\"A\",\"rating\":4}\n{\"title\":\n{\"title\":\"B\",\"rating\":5}\n", as: "a")
    var titles: [String?] = []
    let problems = try RatingRows(.file(path), of: .person).forEach {
      titles.append($0.string(.title))
      return nil
    }
    #expect(titles == ["A", "B"] && problems.badCount == 1 && problems.named.map(\.line) == [2])
  }

  @Test func aTextWithoutAnObjectIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("[1,2,3]\n", as: "a.json")
    #expect(throws: DataError.self) { try RatingRows(.file(path), of: .users) }
  }

  private func open(
    _ text: String, given: [RatingField: String] = [:], of owner: RatingRows.Owner = .person
  ) throws -> RatingRows {
    try RatingRows(.bytes(Array(text.utf8), name: "export"), given: given, of: owner)
  }

  @Test func aGivenNameCountsInObjects() throws {
    let text = "{\"what\":\"Heat\",\"nr\":\"tt0113277\",\"mark\":4}\n"
    let rows = try open(text, given: [.title: "what", .film: "nr", .value: "mark"])
    #expect(rows.has(.title) && rows.has(.film) && rows.has(.value) && rows.filmName == "nr")
    #expect(try !open(text).has(.title))
    #expect(try !open(text, given: [.title: "no"]).has(.title))
  }

  @Test func aFilmOfItsOwnIsAnObject() throws {
    let plain = try open("{\"movie\":\"Heat\",\"rating\":4}\n")
    #expect(plain.has(.title) && plain.filmName == nil)
    let nested =
      "{\"movie\":{\"title\":\"Heat\",\"ids\":{\"imdb\":\"tt1\"}},\"rating\":4,\"n\":\"Ran\"}\n"
    #expect(try open(nested).filmName == "imdb" && open(nested).has(.title))
    #expect(try !open(nested).names.contains("movie.title"))
    var titles: [String?] = []
    _ = try open(nested, given: [.title: "n"]).forEach {
      titles.append($0.string(.title))
      return nil
    }
    #expect(titles == ["Ran"])
  }

  @Test func theNameOfTheRatingTellsTheScale() throws {
    #expect(try open("Title,Year,My Rating,IMDb Rating\nHeat,1995,4,8.3\n").headerScale == nil)
    #expect(try open("Const,Your Rating,IMDb Rating\ntt1,4,8.3\n").headerScale?.best == 10)
    let given = try open("Title,IMDb Rating\nHeat,8\n", given: [.value: "imdb_rating"])
    #expect(given.headerScale?.best == 10)
  }

  @Test func seenFilmsAreKnownHoweverTheNamesAreWritten() throws {
    #expect(try open("name,letterboxd_uri\nHeat,u\n").isOfSeenFilms)
    #expect(try open("Title,Last Watched At\nHeat,u\n").isOfSeenFilms)
    #expect(try open("TITLE,Date\nHeat,1/1/24\n").isNetflixHistory)
    #expect(try !open("Title,Rating\nHeat,4\n").isOfSeenFilms)
  }

  @Test(arguments: [
    ("title,year,rating\nA,1975-03-07,4\n", "1975"), ("title,year,rating\nA,1975.0,4\n", "1975"),
    ("title,year,rating\nA,19750307,4\n", "1975"), ("title,year,rating\nA,+201,4\n", "-"),
    ("title,year,rating\nA,0,4\n", "-"), ("title,year,rating\nA,1492,4\n", "-"),
    ("title,year,rating\nA,19751,4\n", "-"), ("A,1871,4\n", "1871"), ("A,2100,4\n", "2100"),
  ])
  func yearsAreThoseOfFilms(text: String, year: String) throws {
    var years: [String] = []
    _ = try open(text).forEach {
      years.append($0.year.map(String.init) ?? "-")
      return nil
    }
    #expect(years == [year])
  }

  /// As sentiment reads them.
  @Test func otherNotationsOfObjectsAreMended() throws {
    for text in [
      "{'title': 'A', 'rating': 4,}\n{'title': \"B's\", 'rating': None}\n",
      "[{'title': 'A', 'rating': 4},\n {\"title\": \"B's\", \"rating\": NaN,},]\n",
    ] {
      var found: [String] = []
      let problems = try open(text).forEach {
        found.append("\($0.line) \($0.string(.title) ?? "-") \($0.string(.value) ?? "-")")
        return nil
      }
      #expect(found == ["1 A 4", "2 B's -"] && problems.badCount == 0)
    }
  }

  @Test func aRepeatedHeaderIsPassedOver() throws {
    let header = "\u{FEFF}title,rating\n"
    var titles: [String?] = []
    let problems = try open(header + "A,4\n" + header + "title,rating\nB,rating\n").forEach {
      titles.append($0.string(.title))
      return nil
    }
    #expect(titles == ["A", "B"] && problems.goodCount == 2 && !problems.hasFaults)
    #expect(
      problems.uneven.sentences == [
        "2 rows repeat the header, the first in line 3; passed over"
      ])
  }
}
