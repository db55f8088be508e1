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
}
