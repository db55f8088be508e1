import Testing
import _FilmTestSupport

/// `filmlab recommend` from the ratings in the catalogue.
@Suite struct MyRecommendationTests {
  private let made: CatalogueRuns

  init() throws { made = try CatalogueRuns() }

  private func recommended(_ options: String...) throws -> (titles: [String], reasons: Set<String>)
  {
    let rows = try made.run(
      ["recommend", "--count", "40", "--format", "jsonl", "--quiet"] + options
    )
    .rows()
    return (
      rows.compactMap { $0.text("title") }, Set(rows.compactMap { $0.text("because") })
    )
  }

  @Test func aRatingChangesTheListAtOnce() throws {
    let none = try made.run("recommend")
    #expect(none.status == 66 && none.errors.contains("you have rated no film there; filmlab rate"))
    _ = try made.run("rate", "The Mirror", "5")
    let one = try recommended()
    #expect(one.titles.count == 40 && one.reasons == ["The Mirror (1975)"])
    _ = try made.run("rate", "Stalker", "5")
    _ = try made.run("rate", "Gigli", "0.5")
    let three = try recommended()
    #expect(three.titles != one.titles && three.reasons.contains("Stalker (1979)"))
    #expect(Set(three.titles).isDisjoint(with: ["The Mirror", "Stalker", "Gigli"]))
    _ = try made.run("undo")
    _ = try made.run("undo")
    #expect(try recommended().titles == one.titles)
  }

  @Test func whatIsOnTheListIsNotRecommended() throws {
    _ = try made.run("rate", "The Mirror", "5")
    let first = try #require(try recommended().titles.first)
    _ = try made.run("watchlist", "add", first)
    #expect(try recommended().titles.contains(first) == false)
    _ = try made.run("review", try #require(try recommended().titles.first), "Seen.")
    #expect(try recommended().titles.count == 40)
  }

  @Test func aFileCountsTooWhereBothAreNamed() throws {
    _ = try made.run("rate", "The Mirror", "5")
    let file = try made.folder.write("title,year,rating\nDie Hard,1988,5\n", as: "mine.csv")
    #expect(try recommended(file).reasons == ["The Mirror (1975)", "Die Hard (1988)"])
    let alone = try FilmlabRun(["recommend", file, "--format", "jsonl", "--quiet"]).rows()
    #expect(Set(alone.compactMap { $0.text("because") }) == ["Die Hard (1988)"])
    #expect(try made.run("recommend", "--user", "3").status == 64)
  }

  /// The catalogue's title is not the model's, but the number at IMDb is.
  @Test func filmsAreTiedByIdentifiers() throws {
    let facts = try made.folder.write(
      "{\"type\":\"film\",\"title\":\"Przypadek made up\",\"year\":1901,\"imdb_id\":\"tt0095016\"}\n",
      as: "odd.jsonl"
    )
    _ = try made.run("import", facts)
    _ = try made.run("rate", "Przypadek made up", "5")
    #expect(try recommended().reasons == ["Die Hard (1988)"])
  }
}
