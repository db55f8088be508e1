import Testing

@testable import LinearAlgebra

@Suite struct CholeskyTests {
  @Test func theTriangleAboveTheDiagonalBecomesTheFactor() throws {
    // 7 is never read.
    var matrix: [Float] = [4, 2, 7, 10]
    try Cholesky.factorize(&matrix, order: 2)
    expectClose(matrix, [2, 1, 7, 3])
  }

  @Test(
    arguments: [
      [1, 2, 2, 1], [0, 0, 0, 1], [.nan, 0, 0, 1], [1, .nan, 0, 1], [1, 0, 0, .nan],
      // The last pivot alone would be finite.
      [.infinity, 1, 1, 1],
    ] as [[Float]])
  func whatHasNoFiniteFactorIsAnError(matrix: [Float]) {
    var matrix = matrix
    #expect(throws: LinearAlgebraError.self) { try Cholesky.factorize(&matrix, order: 2) }
  }
}
