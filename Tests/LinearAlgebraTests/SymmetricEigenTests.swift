import LinearAlgebra
import Testing

@Suite struct SymmetricEigenTests {
  @Test func knownSpectrum() throws {
    let eigen = try SymmetricEigen(Matrix(rows: [[2, 1], [1, 2]]))
    expectClose(eigen.values, [3, 1])
    let half = Float(0.5).squareRoot()
    expectClose(eigen.vectors.transposed().row(0), [half, half])
    #expect(eigen.vectors[0, 1] * eigen.vectors[1, 1] < 0)
  }

  @Test(arguments: [1, 3, 20, 64])
  func matrixIsRebuilt(order: Int) throws {
    let matrix = randomPositiveDefinite(order: order, seed: 3)
    let eigen = try SymmetricEigen(matrix)
    var scaled = eigen.vectors
    for i in 0..<order {
      for j in 0..<order { scaled[i, j] *= eigen.values[j] }
    }
    expectClose(naiveProduct(scaled, eigen.vectors.transposed()), matrix)
    expectClose(naiveProduct(eigen.vectors.transposed(), eigen.vectors), .identity(order))
    #expect(eigen.values == eigen.values.sorted(by: >))
  }

  @Test func largestComponentIsPositive() throws {
    let eigen = try SymmetricEigen(randomPositiveDefinite(order: 12, seed: 4))
    for vector in (0..<12).map({ eigen.vectors.transposed().row($0) }) {
      #expect(vector.max() ?? 0 >= -(vector.min() ?? 0))
    }
  }

  @Test func nanIsRefused() {
    #expect(throws: LinearAlgebraError.noConvergence(routine: "ssyevd", order: 1)) {
      try SymmetricEigen(Matrix(rows: [[.nan]]))
    }
  }
}
