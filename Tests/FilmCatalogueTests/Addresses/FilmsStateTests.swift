import GRDB
import Testing

@testable import FilmCatalogue

/// No two changes of films hide each other, and a rating is none.
@Suite struct FilmsStateTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      """
      movieId,title,genres
      1,Alpha (1990),Drama
      2,Beta (1991),Drama
      3,Gamma (1992),Drama
      4,Delta (1993),Drama
      """, as: "movies.csv")
  }

  private func state() throws -> FilmsState { try FilmsState(made.catalogue) }

  @Test func aRatingChangesNothing() throws {
    let before = try state()
    try made.catalogue.rate(1, stars: 4)
    #expect(try state() == before)
  }

  /// The numbers of the films that are shown have the same sum.
  @Test func oneMergeInPlaceOfAnother() throws {
    try made.catalogue.merge(1, with: 2)
    let before = try state()
    try made.catalogue.undo()
    try made.catalogue.merge(3, with: 4)
    #expect(try state() != before)
  }

  /// The new film has the same number.
  @Test func oneSplitInPlaceOfAnother() throws {
    _ = try made.catalogue.split(1, import: 1)
    let before = try state()
    try made.catalogue.undo()
    _ = try made.catalogue.split(2, import: 1)
    #expect(try state() != before)
  }
}
