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
}
