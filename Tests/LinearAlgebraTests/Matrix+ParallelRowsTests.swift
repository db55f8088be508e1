import LinearAlgebra
import Testing

@Suite struct MatrixParallelRowsTests {
  struct Failure: Error, Equatable { var row: Int }

  @Test(arguments: [1, 2, 3], [0, 1, 7, 100])
  func everyRowIsUpdatedOnce(threads: Int, count: Int) {
    var matrix = Matrix.normal(rowCount: count, columnCount: 3, seed: 1)
    let before = matrix
    matrix.updateRows(chunk: 8, threads: threads, workspace: { Float(2) }) {
      factor, row, elements in
      for index in elements.indices { elements[index] = factor * elements[index] + Float(row) }
    }
    for row in 0..<count { #expect(matrix.row(row) == before.row(row).map { 2 * $0 + Float(row) }) }
  }

  @Test(arguments: [1, 2, 3]) func theFirstRowThatFailsIsReported(threads: Int) {
    var matrix = Matrix(rowCount: 100, columnCount: 2)
    #expect(throws: Failure(row: 17)) {
      try matrix.updateRows(chunk: 4, threads: threads, workspace: { 0 }) {
        (_: inout Int, row, _) throws(Failure) in
        if row >= 17 { throw Failure(row: row) }
      }
    }
  }
}
