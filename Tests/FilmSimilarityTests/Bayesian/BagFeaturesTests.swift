import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct BagFeaturesTests {
  private let ratings = SparseMatrix(
    rowCount: 3, columnCount: 4, rows: [0, 0, 0, 2], columns: [0, 1, 3, 3],
    values: [5, 1, 2, 4], duplicates: .last)

  @Test func bagsHaveUnitLengthAndAConstant() {
    let features = ratings.bagFeatures(ridge: 2, maximum: 10)
    #expect(features.columnCount == 5)
    let third = 1 / Float(3).squareRoot()
    #expect(
      features.dense()
        == Matrix(rows: [[third, third, 0, third, 1], [0, 0, 0, 0, 1], [0, 0, 0, 1, 1]]))
  }

  @Test func onlyTheMostFrequentColumnsEnter() {
    let features = ratings.bagFeatures(ridge: 2, maximum: 2)
    let half = 1 / Float(2).squareRoot()
    #expect(features.dense() == Matrix(rows: [[half, half, 1], [0, 0, 1], [0, 1, 1]]))
    #expect(ratings.bagFeatures(ridge: 2, maximum: 0).columnCount == 1)
  }

  @Test func furtherFeaturesStandBeforeTheConstant() {
    let genres = SparseMatrix(
      rowCount: 3, columnCount: 2, rows: [1], columns: [1], values: [0.5], duplicates: .last)
    let features = ratings.bagFeatures(ridge: 2, maximum: 0, further: genres)
    #expect(features.dense() == Matrix(rows: [[0, 0, 1], [0, 0.5, 1], [0, 0, 1]]))
  }
}
