import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6]])

  @Test func rowsStandOneAfterTheOther() {
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.rowRange(1) == 3..<6)
  }

  @Test func writingChangesOneElement() {
    var copy = matrix
    copy[0, 2] = 9
    #expect(copy == Matrix(rows: [[1, 2, 9], [4, 5, 6]]))
    copy.withMutableElements { $0[0] = 7 }
    #expect(copy[0, 0] == 7)
  }

  @Test func transposingTwiceChangesNothing() {
    #expect(matrix.transposed() == Matrix(rows: [[1, 4], [2, 5], [3, 6]]))
    #expect(matrix.transposed().transposed() == matrix)
  }

  @Test func leadingColumnsAreCutFromEveryRow() {
    #expect(matrix.leadingColumns(2) == Matrix(rows: [[1, 2], [4, 5]]))
    #expect(matrix.leadingColumns(0).elements.isEmpty)
  }

  @Test func identityHasOnesOnTheDiagonal() {
    #expect(Matrix.identity(2) == Matrix(rows: [[1, 0], [0, 1]]))
  }

  @Test func emptyMatricesAreAllowed() {
    #expect(Matrix(rows: []).rowCount == 0)
    #expect(Matrix(rowCount: 3, columnCount: 0).transposed().columnCount == 3)
  }
}
