import LinearAlgebra
import Testing

@Suite struct ConditionalNormalTests {
  private func draw(_ noise: [Float]) throws -> (mean: [Float], draw: [Float]) {
    let normal = ConditionalNormal(order: 2)
    _ = normal.precision.update(from: [4, 1, 1, 2])
    _ = normal.vectors.update(from: [1, 2] + noise)
    try normal.draw()
    return (Array(normal.vectors[..<2]), Array(normal.vectors[2...]))
  }

  @Test func meanSolvesTheEquations() throws {
    let (mean, drawn) = try draw([0, 0])
    expectClose(mean, [0, 1])
    expectClose(drawn, mean)
  }

  @Test func deviationsHaveTheInverseAsCovariance() throws {
    // Both unit noises give the columns of a root of P⁻¹.
    var covariance = [Float](repeating: 0, count: 4)
    for noise: [Float] in [[1, 0], [0, 1]] {
      let (mean, drawn) = try draw(noise)
      let d = zip(drawn, mean).map { $0 - $1 }
      for i in 0..<2 { for j in 0..<2 { covariance[2 * i + j] += d[i] * d[j] } }
    }
    expectClose(covariance, [2.0 / 7, -1.0 / 7, -1.0 / 7, 4.0 / 7])
  }

  @Test func solveGivesTheMeanAlone() throws {
    let normal = ConditionalNormal(order: 2)
    _ = normal.precision.update(from: [4, 1, 1, 2])
    _ = normal.vectors.update(from: [1, 2, 9, 9])
    try normal.solve()
    expectClose(Array(normal.vectors[..<2]), [0, 1])
  }

  @Test func notPositiveDefiniteIsAnError() {
    let normal = ConditionalNormal(order: 2)
    _ = normal.precision.update(from: [1, 2, 2, 1])
    #expect(throws: LinearAlgebraError.self) { try normal.solve() }
  }
}
