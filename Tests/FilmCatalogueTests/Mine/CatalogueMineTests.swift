import FilmData
import GRDB
import Testing

@testable import FilmCatalogue

/// The owner's ratings, reviews and watchlist can be changed, and each change undone.
@Suite struct CatalogueMineTests {
  private let made: MadeCatalogue
  private let film: Int64

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      "movieId,title,genres\n1,Persona (1966),Drama\n2,Gigli (2003),Comedy", as: "movies.csv")
    film = try made.film("Persona")
  }

  private func opinion() throws -> MyOpinion { try made.catalogue.opinion(of: film) }

  @Test func aRatingIsHalvesOfAStar() throws {
    try made.catalogue.rate(film, stars: 4.5)
    #expect(try opinion().stars == 4.5 && made.catalogue.myRatings().map(\.stars) == [4.5])
    for stars in [0, 0.25, 5.5, .nan] {
      #expect(throws: CatalogueError.self) { try made.catalogue.rate(film, stars: stars) }
    }
  }

  @Test func changesAreUndoneOneAfterAnother() throws {
    try made.catalogue.rate(film, stars: 3)
    try made.catalogue.rate(film, stars: 5)
    try made.catalogue.review(film, text: "I was moved.")
    try made.catalogue.addToWatchlist(film)
    try made.catalogue.delete(.review, of: film)
    #expect(try opinion().review == nil)
    #expect(try made.catalogue.undo().map(\.what) == ["review"])
    #expect(try opinion().review == "I was moved.")
    #expect(try made.catalogue.undo().map(\.what) == ["watchlist"])
    #expect(try !opinion().isOnWatchlist)
    try made.catalogue.undo()
    try made.catalogue.undo()
    #expect(try opinion().stars == 3 && opinion().review == nil)
    try made.catalogue.undo()
    #expect(try opinion() == MyOpinion())
    #expect(throws: CatalogueError.nothingToUndo) { try made.catalogue.undo() }
  }

  @Test func whatIsNotThereCannotBeDeleted() {
    #expect(throws: CatalogueError.nothingOfMine("rating", film: "Persona (1966)")) {
      try made.catalogue.delete(.rating, of: film)
    }
  }

  @Test func someonesExportIsTheOwners() throws {
    let report = try made.add(
      """
      Date,Name,Year,Letterboxd URI,Rating
      2024-01-02,Persona,1966,https://boxd.it/a,4.5
      2024-01-03,Unseen,2001,https://boxd.it/b,2
      """, as: "ratings.csv")
    #expect(report.kind == .mine && report.added == 2 && report.filmsAdded == 1)
    #expect(try opinion().stars == 4.5 && opinion().ratingTime == 1_704_153_600)
    #expect(try made.catalogue.meters(of: film).audience.count == 1)
  }

  @Test func aLaterRatingStaysWhenAnOldExportComes() throws {
    try made.catalogue.rate(film, stars: 2)
    try made.add(
      "Date,Name,Year,Letterboxd URI,Rating\n2024-01-02,Persona,1966,https://boxd.it/a,4.5",
      as: "ratings.csv")
    #expect(try opinion().stars == 2)
  }

  @Test func reviewsAndFilmsToSeeComeToo() throws {
    try made.add(
      """
      Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
      2024-01-02,Persona,1966,https://boxd.it/a,4,,"Two faces, one film.",,2024-01-01
      """, as: "reviews.csv")
    try made.add(
      "Date,Name,Year,Letterboxd URI\n2024-02-01,Gigli,2003,https://boxd.it/c", as: "watchlist.csv")
    #expect(try opinion().review == "Two faces, one film." && opinion().stars == 4)
    #expect(try made.catalogue.watchlist().map(\.film.title) == ["Gigli"])
  }

  @Test func mergedFilmsHaveOneOpinion() throws {
    let other = try made.film("Gigli")
    try made.catalogue.rate(other, stars: 1)
    try made.catalogue.merge(film, with: other)
    #expect(try opinion().stars == 1)
    try made.catalogue.delete(.rating, of: film)
    #expect(try opinion().stars == nil)
    try made.catalogue.undo()
    #expect(try opinion().stars == 1)
  }

  /// Bergman's film, and one of the same name that another list dates a year later.
  @Test func rowsOfAnotherYearAreAnotherFilm() throws {
    let report = try made.add(
      """
      Date,Name,Year,Letterboxd URI,Rating
      2024-01-02,Persona,1967,https://boxd.it/a,2
      2024-01-03,Persona,1966,https://boxd.it/b,4.5
      2024-01-04,Harvest,1930,https://boxd.it/c,3
      2024-01-05,Harvest,1931,https://boxd.it/d,4
      """, as: "ratings.csv")
    #expect(report.added == 4 && report.changed == 0 && report.filmsAdded == 3)
    #expect(try opinion().stars == 4.5)
    #expect(
      Set(try made.catalogue.myRatings().map { "\($0.film.titleAndYear) \($0.stars)" }) == [
        "Persona (1966) 4.5", "Persona (1967) 2.0", "Harvest (1930) 3.0", "Harvest (1931) 4.0",
      ])
    #expect(try made.catalogue.doubtfulFilms().map(\.years) == [1, 1])
  }

  /// Another list than that of the films may date a film by a year off.
  @Test func aYearOffIsTheSameFilmInAnotherList() throws {
    let report = try made.add("title,year,rating\nPersona,1967,4\nGigli,2003,1", as: "mine.csv")
    #expect(try report.filmsAdded == 0 && opinion().stars == 4)
  }

  @Test func whatAnImportReplacesIsCountedAndUndoneAtOnce() throws {
    try made.catalogue.rate(film, stars: 2)
    let rows = """
      Date,Name,Year,Letterboxd URI,Rating
      2034-01-02,Persona,1966,https://boxd.it/a,4.5
      2034-01-03,Gigli,2003,https://boxd.it/b,1
      """
    let report = try made.add(rows, as: "ratings.csv")
    #expect(report.added == 1 && report.changed == 1 && report.known == 0)
    #expect(try Set(made.catalogue.undo().map(\.film.title)) == ["Persona", "Gigli"])
    #expect(try opinion().stars == 2 && made.catalogue.myRatings().count == 1)
    // And the file is not known any more.
    #expect(try made.add(rows, as: "again.csv").changed == 1 && opinion().stars == 4.5)
    try made.catalogue.undo()
    try made.catalogue.undo()
    #expect(try opinion().stars == nil)
  }

  @Test func whatCameLaterIsNotUndone() throws {
    try made.catalogue.rate(film, stars: 2)
    try made.catalogue.changing {
      try $0.execute(sql: "UPDATE my_rating SET stars = 5 WHERE film = ?", arguments: [film])
    }
    #expect(throws: CatalogueError.changedSince("rating", film: "Persona (1966)")) {
      try made.catalogue.undo()
    }
    #expect(try opinion().stars == 5)
  }

  @Test func starsBetweenHalvesAreRoundedAndCounted() throws {
    let report = try made.add(
      "title,year,rating\nPersona,1966,4.1499999\nGigli,2003,0.5\nStalker,1979,5", as: "mine.csv")
    #expect(try report.rounded == 1 && report.added == 3 && opinion().stars == 4)
  }
}
