import LinearAlgebra
import Testing

@Suite struct MatrixNormsTests {
  @Test func normsAreEuclidean() {
    #expect(Matrix(rows: [[3, 4], [0, 0], [-1, 0]]).rowNorms() == [5, 0, 1])
  }

  @Test func rowsGetLengthOneAndZeroStaysZero() {
    let normalized = Matrix(rows: [[3, 4], [0, 0]]).rowsNormalized()
    expectClose(normalized, Matrix(rows: [[0.6, 0.8], [0, 0]]), tolerance: 1e-7)
  }

  @Test func rowsThatAreNotFiniteBecomeZero() {
    let matrix = Matrix(rows: [[.nan, 1], [.infinity, 1], [2, 0]])
    #expect(matrix.rowsNormalized() == Matrix(rows: [[0, 0], [0, 0], [1, 0]]))
  }

  @Test func onlyLongRowsAreShortened() {
    let matrix = Matrix(rows: [
      [3, 4], [0.3, 0.4], [0, 0], [.nan, 0], [0, -.infinity], [1, 0],
    ])
    let shortened = matrix.rowsShortened()
    expectClose(
      shortened, Matrix(rows: [[0.6, 0.8], [0.3, 0.4], [0, 0], [0, 0], [0, 0], [1, 0]]),
      tolerance: 1e-7)
    #expect(shortened.row(1) == matrix.row(1))
  }

  /// Otherwise a model that is saved and read again would change in its last bits.
  @Test func normalizedRowsKeepTheirBits() {
    let normalized = Matrix.normal(rowCount: 100, columnCount: 30, seed: 5).rowsNormalized()
    #expect(normalized.rowsShortened() == normalized)
  }
}
