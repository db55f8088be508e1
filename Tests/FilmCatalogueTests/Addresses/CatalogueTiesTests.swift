import FilmData
import FilmSimilarity
import GRDB
import Testing

@testable import FilmCatalogue

/// Identifiers say which film of a model a film of the catalogue is, unless both its title and its year speak against it.
@Suite struct CatalogueTiesTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func add(
    _ title: String, _ year: Int, _ ids: [FilmIDKind: String], mergedInto other: Int64? = nil
  ) throws {
    try made.catalogue.changing { db in
      try db.execute(
        sql: """
          INSERT INTO film (title, year, canonical)
          VALUES (?, ?, coalesce(?, (SELECT coalesce(max(id), 0) + 1 FROM film)))
          """, arguments: [title, year, other])
      let film = db.lastInsertedRowID
      for (kind, value) in ids {
        try db.execute(
          sql: "INSERT INTO film_id VALUES (?, ?, ?)", arguments: [kind.rawValue, value, film])
      }
    }
  }

  /// The model's film of each film of the catalogue, as one look at all finds it, and as a page does.
  private func places(_ numbers: Int64...) throws -> (all: [Int?], pages: [Int?]) {
    let models = PageModels(films: PageFixtures.films)
    let ties = try made.catalogue.reading { try CatalogueTies($0, PageFixtures.films.films) }
    let tie = FilmTie(pages: TitlePages(catalogue: made.catalogue, models: models))
    return (
      numbers.map { ties.places[$0] },
      try numbers.map { try tie.place(of: made.catalogue.summary(of: $0)) }
    )
  }

  @Test func aWrongIdentifierDoesNotHideARightOne() throws {
    // The first is that of Lake House (1970).
    try add("Pebble", 2001, [.imdb: "tt0000111", .key: "stone_2001"])
    let found = try places(1)
    #expect(found.all == [3] && found.pages == [3])
  }

  @Test func theYearIsThatOfTheFilmThatIsShown() throws {
    try add("Haus am See", 1971, [:])
    try add("House", 1900, [.imdb: "tt0000111"], mergedInto: 1)
    let found = try places(1)
    #expect(found.all == [0] && found.pages == [0])
  }

  @Test func anIdentifierAgainstTitleAndYearTiesNothing() throws {
    try add("Pebble", 2001, [.imdb: "tt0000111"])
    try add("Seehaus", 2001, [.number: "7"])
    let found = try places(1, 2)
    #expect(found.all == [nil, 0] && found.pages == [nil, 0])
  }
}
