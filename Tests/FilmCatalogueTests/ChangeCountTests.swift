import GRDB
import Testing

@testable import FilmCatalogue

/// Whoever changes the catalogue, the count says so; looking at it does not.
@Suite struct ChangeCountTests {
  private let made: MadeCatalogue
  private let film: Int64

  init() throws {
    made = try MadeCatalogue()
    try made.add("movieId,title,genres\n1,Persona (1966),Drama\n", as: "movies.csv")
    film = try made.film("Persona")
  }

  /// Whether what happens to the catalogue is noticed.
  private func isNoticed(_ change: () throws -> Void) throws -> Bool {
    let before = try made.catalogue.changeCount()
    try change()
    return try made.catalogue.changeCount() != before
  }

  @Test func ownChangesAreNoticed() throws {
    let catalogue = made.catalogue
    #expect(try isNoticed { try catalogue.rate(film, stars: 4) })
    #expect(try isNoticed { try catalogue.delete(.rating, of: film) })
    #expect(try isNoticed { try catalogue.undo() })
    #expect(try isNoticed { try catalogue.addToWatchlist(film) })
    #expect(try isNoticed { try made.add("{\"title\":\"Ran\",\"text\":\"x\"}", as: "a.jsonl") })
  }

  @Test func changesByOthersAreNoticed() throws {
    let other = try Catalogue(made.catalogue.path)
    #expect(try isNoticed { try other.rate(film, stars: 4) })
    #expect(try isNoticed { try other.undo() })
    // Nor does one that sees the other's change take it for two.
    #expect(try !isNoticed { _ = try made.catalogue.myRatings() })
  }

  @Test func readingIsNoChange() throws {
    let catalogue = made.catalogue
    let other = try Catalogue(catalogue.path, access: .read)
    #expect(
      try !isNoticed {
        _ = try catalogue.titlePage(of: film)
        _ = try catalogue.films(FilmListing(order: .newest))
        _ = try catalogue.searchReviews("film")
        _ = try other.films(FilmListing(order: .newest))
      })
  }

  @Test func aChangeThatIsUndoneByAnErrorShowsNothingNew() throws {
    struct Stop: Error {}
    let other = try Catalogue(made.catalogue.path)
    #expect(
      try !isNoticed {
        #expect(throws: Stop.self) {
          try other.changing { db in
            try db.execute(sql: "INSERT INTO person (name) VALUES ('Ann')")
            throw Stop()
          }
        }
      })
  }
}
