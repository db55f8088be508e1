import LinearAlgebra
import Testing

@Suite struct InverseCholeskyTests {
  /// A positive-definite matrix of an order that needs several chunks.
  private func positive(_ order: Int) -> Matrix {
    let a = Matrix.normal(rowCount: order, columnCount: order + 5, seed: 3)
    var gram = a.timesTransposed(of: a)
    for i in 0..<order { gram[i, i] += Float(order) }
    return gram
  }

  @Test(arguments: [1, 7, 150])
  func bothProductsTogetherSolve(order: Int) throws {
    let a = positive(order)
    let inverse = try InverseCholesky(order: order, a.elements)
    let b = Matrix.normal(rowCount: order, columnCount: 3, seed: 4)
    let x = inverse.upperProduct(with: inverse.lowerProduct(with: b))
    expectClose(naiveProduct(a, x), b, tolerance: 2e-4)
  }

  @Test func lowerProductIsHalfOfTheQuadraticForm() throws {
    let a = positive(20)
    let inverse = try InverseCholesky(order: 20, a.elements)
    let b = Matrix.normal(rowCount: 20, columnCount: 2, seed: 5)
    let half = inverse.lowerProduct(with: b)
    let whole = inverse.upperProduct(with: half)
    expectClose(
      naiveProduct(half.transposed(), half), naiveProduct(b.transposed(), whole), tolerance: 1e-4)
  }

  @Test func bytesAreTheSameForAnyNumberOfThreads() throws {
    let inverse = try InverseCholesky(order: 300, positive(300).elements)
    let b = Matrix.normal(rowCount: 300, columnCount: 5, seed: 6)
    for threads in [2, 3] {
      #expect(inverse.lowerProduct(with: b, threads: threads) == inverse.lowerProduct(with: b))
      #expect(
        inverse.upperProduct(with: b, threads: threads)
          == inverse.upperProduct(with: b, threads: 1))
    }
  }

  @Test func notPositiveDefiniteIsNamed() {
    #expect(throws: LinearAlgebraError.self) { try InverseCholesky(order: 2, [1, 2, 2, 1]) }
    #expect(throws: LinearAlgebraError.self) { try InverseCholesky(order: 1, [.nan]) }
  }

  @Test func orderZero() throws {
    let inverse = try InverseCholesky(order: 0, [])
    #expect(inverse.lowerProduct(with: Matrix(rowCount: 0, columnCount: 4)).rowCount == 0)
  }
}
