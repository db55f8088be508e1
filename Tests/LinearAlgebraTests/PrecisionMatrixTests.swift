import LinearAlgebra
import Testing

@Suite struct PrecisionMatrixTests {
  @Test func wishartHasItsMean() throws {
    // E[W(V, ν)] = ν V.
    let inverseScale = [2.0, 0.5, 0.5, 1.0]
    let determinant = 2.0 * 1.0 - 0.25
    let scale = [1 / determinant, -0.5 / determinant, -0.5 / determinant, 2 / determinant]
    var generator = SeededGenerator(seed: 9)
    var sums = [Double](repeating: 0, count: 4)
    let draws = 4000
    for _ in 0..<draws {
      let draw = try PrecisionMatrix.wishart(
        order: 2, inverseScale: inverseScale, degreesOfFreedom: 5, using: &generator)
      for index in sums.indices { sums[index] += draw.elements[index] / Double(draws) }
    }
    for index in sums.indices { #expect((sums[index] - 5 * scale[index]).magnitude < 0.15) }
  }

  @Test func coloredNoiseHasTheInverseAsCovariance() throws {
    let precision = try PrecisionMatrix(order: 2, [4, 1, 1, 2])
    let rows = precision.colored(.noise(rowCount: 40_000, columnCount: 2, seed: 1))
    var covariance = rows.gram()
    covariance.scale(by: 1 / 40_000)
    expectClose(
      covariance, Matrix(rows: [[2.0 / 7, -1.0 / 7], [-1.0 / 7, 4.0 / 7]]), tolerance: 0.01)
  }

  @Test func notPositiveDefiniteIsAnError() {
    #expect(throws: LinearAlgebraError.self) { try PrecisionMatrix(order: 2, [1, 2, 2, 1]) }
    #expect(throws: LinearAlgebraError.self) { try PrecisionMatrix(order: 1, [.nan]) }
  }
}
