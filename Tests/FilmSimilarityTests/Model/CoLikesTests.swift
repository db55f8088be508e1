import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct CoLikesTests {
  /// Users × films: films 0 and 1 have three users in common, 0 and 2 one.
  private let matrix = SparseMatrix(
    rowCount: 5, columnCount: 4, rows: [0, 0, 1, 1, 2, 2, 2, 3, 4],
    columns: [0, 1, 0, 1, 0, 1, 2, 2, 1], values: [1, 1, 1, 1, 1, 1, 1, 1, 1], duplicates: .last)

  @Test func nearnessIsTheShrunkCosine() {
    let coLikes = CoLikes(matrix, perFilm: 3)
    // Three like 0, four like 1.
    expectClose(
      coLikes.cosines(of: WeightedFilms(0), with: [1, 3, 0]),
      [3 / Float(12).squareRoot() * 3 / 23, 0, 0],
      tolerance: 1e-6)
    #expect(coLikes.row(3).isEmpty)
  }

  @Test func onlyTheNearestAreKept() {
    #expect(CoLikes(matrix, perFilm: 1).row(0).map(\.film) == [1])
    #expect(CoLikes(matrix, perFilm: 2).row(0).map(\.film) == [1, 2])
  }

  @Test func liftIsToldWithItsCount() throws {
    let shared = try #require(CoLikes(matrix, perFilm: 3).shared(0, 1))
    #expect(shared.count == 3)
    #expect(abs(shared.lift - 3 / (3.0 * 4 / 5)) < 1e-9)
    #expect(CoLikes(matrix, perFilm: 3).shared(0, 3) == nil)
  }

  @Test(arguments: [1, 2, 3])
  func threadsChangeNothing(threads: Int) {
    let (a, b) = (CoLikes(matrix, perFilm: 2), CoLikes(matrix, perFilm: 2, threads: threads))
    #expect(a.films.elements == b.films.elements)
    #expect(a.counts.elements == b.counts.elements)
  }
}
