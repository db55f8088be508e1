import FilmData
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
}
