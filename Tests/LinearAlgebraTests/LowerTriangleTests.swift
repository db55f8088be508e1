import LinearAlgebra
import Testing

@Suite struct LowerTriangleTests {
  private let matrix = [4.0, 0, 0, 2, 5, 0, 1, 3, 6]

  @Test func solvesWhatItFactorized() throws {
    let factor = try LowerTriangle(choleskyOf: matrix, order: 3)
    let x = factor.solveTransposed(factor.solve([1, -2, 3]))
    let b = (0..<3).map { row in
      (0..<3).reduce(0) { $0 + matrix[3 * max(row, $1) + min(row, $1)] * x[$1] }
    }
    for (found, expected) in zip(b, [1.0, -2, 3]) { #expect(abs(found - expected) < 1e-12) }
  }

  @Test func inverseHasTheSolutionsOfUnitVectorsAsColumns() throws {
    let factor = try LowerTriangle(choleskyOf: matrix, order: 3)
    for column in 0..<3 {
      let solved = factor.solve((0..<3).map { $0 == column ? 1 : 0 })
      #expect((0..<3).map { factor.inverse()[3 * $0 + column] } == solved)
    }
  }

  @Test(arguments: [[1.0, 0, 1, 1], [1, 0, 2, 1], [.nan, 0, 0, 1], [1, 0, .nan, 1]])
  func whatIsNotPositiveDefiniteIsAnError(matrix: [Double]) {
    #expect(throws: LinearAlgebraError.self) { try LowerTriangle(choleskyOf: matrix, order: 2) }
  }

  @Test func aSingularMatrixGivesNumbersWithALeastPivot() {
    let factor = LowerTriangle(choleskyOf: [1, 0, 1, 1], order: 2, leastPivot: 1e-9)
    #expect(factor.solveTransposed(factor.solve([1, 1])).allSatisfy { $0.isFinite })
  }

  @Test func noRowsHaveNoSolution() throws {
    let empty = try LowerTriangle(choleskyOf: [], order: 0)
    #expect(empty.solve([]).isEmpty && empty.solveTransposed([]).isEmpty && empty.inverse().isEmpty)
  }
}
