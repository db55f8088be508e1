import LinearAlgebra
import Testing

@Suite struct CholeskySolverTests {
  @Test(arguments: [1, 2, 5, 33, 100])
  func solutionSatisfiesTheSystem(order: Int) throws {
    let matrix = randomPositiveDefinite(order: order, seed: UInt64(order))
    let x = Matrix.normal(rowCount: order, columnCount: 1, seed: 7)
    let b = naiveProduct(matrix, x)
    expectClose(try CholeskySolver.solve(matrix, b.elements), x.elements, tolerance: 1e-3)
  }

  @Test func onlyTheUpperTriangleIsRead() throws {
    let matrix = Matrix(rows: [[4, 1], [.nan, 3]])
    expectClose(try CholeskySolver.solve(matrix, [1, 2]), [1.0 / 11, 7.0 / 11])
  }

  @Test func smallerSystemsFitIntoTheSameMemory() throws {
    let solver = CholeskySolver(capacity: 3)
    var b: [Float] = [4, 6]
    for (index, value) in [Float](arrayLiteral: 2, 0, 0, 3).enumerated() {
      solver.matrix[index] = value
    }
    try b.withUnsafeMutableBufferPointer { try solver.solve($0) }
    expectClose(b, [2, 2])
  }

  @Test(arguments: [
    Matrix(rows: [[1, 2], [2, 1]]), Matrix(rows: [[0, 0], [0, 0]]),
    Matrix(rows: [[.nan, 0], [0, 1]]), Matrix(rows: [[1, .nan], [.nan, 1]]),
  ])
  func indefiniteMatricesAreRefused(matrix: Matrix) {
    #expect {
      try CholeskySolver.solve(matrix, [1, 1])
    } throws: { error in
      guard case LinearAlgebraError.notPositiveDefinite(2, _) = error else { return false }
      return "\(error)".hasSuffix("raise the regularization")
    }
  }
}
