import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SidePriorTests {
  private let ridge: Float = 0.8

  private func features(rows: Int, columns: Int) -> SparseMatrix {
    var generator = SeededGenerator(seed: 6)
    var (r, c, v) = ([Int32](), [Int32](), [Float]())
    for row in 0..<rows {
      for column in 0..<columns where generator.uniform() < 0.5 {
        r.append(Int32(row))
        c.append(Int32(column))
        v.append(Float(generator.normal()))
      }
    }
    return SparseMatrix(
      rowCount: rows, columnCount: columns, rows: r, columns: c, values: v, duplicates: .sum)
  }

  /// F (FᵀF + λI)⁻¹ Fᵀ, the part of the rows that their features explain.
  private func hat(_ features: SparseMatrix) throws -> Matrix {
    let f = features.dense()
    var gram = f.transposedTimes(f)
    for i in 0..<gram.rowCount { gram[i, i] += ridge }
    return f * (try Matrix.symmetricInverse(order: gram.rowCount, gram.elements)) * f.transposed()
  }

  /// With fewer features than rows, and with fewer rows than features.
  @Test(arguments: [(40, 3), (9, 14)])
  func drawsHaveTheirAnalyticMomentsOnBothPaths(rows: Int, columns: Int) throws {
    let features = features(rows: rows, columns: columns)
    let factors = Matrix.normal(rowCount: rows, columnCount: 2, seed: 5)
    let prior = try SidePrior(features: features, ridge: ridge, threads: 1)
    let hat = try hat(features)
    let expected = hat * factors
    let draws = 3000
    var (sum, squares) = (Matrix(rowCount: rows, columnCount: 2), 0.0)
    var precision = [Double](repeating: 0, count: 4)
    for seed in 0..<draws {
      let draw = try prior.draw(factors, seed: UInt64(seed))
      sum.add(draw.means)
      squares += zip(draw.means.elements, expected.elements).reduce(0) {
        $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1)
      }
      for index in 0..<4 { precision[index] += draw.precision.elements[index] / Double(draws) }
    }
    sum.scale(by: 1 / Float(draws))
    expectClose(sum.elements, expected.elements, tolerance: 0.08)
    // Λ ~ W((I + Xᵀ(I − H)X)⁻¹, 2 + rows); the variance of Fβ is E[Λ⁻¹] ⊗ H.
    var scale = factors.transposedTimes(factors)
    let explained = factors.transposedTimes(expected)
    for index in 0..<2 { scale[index, index] += 1 }
    scale.add(explained.scalingRows(by: [-1, -1]))
    let mean = try Matrix.symmetricInverse(order: 2, scale.elements)
    for index in 0..<4 {
      let value = Double(rows + 2) * Double(mean.elements[index])
      #expect((precision[index] - value).magnitude < 0.06 * max(1, value.magnitude))
    }
    let trace = (0..<rows).reduce(0.0) { $0 + Double(hat[$1, $1]) }
    let variance = Double(scale[0, 0] + scale[1, 1]) / Double(rows - 1) * trace
    #expect((squares / Double(draws) - variance).magnitude < 0.1 * variance)
  }

  @Test(arguments: [(90, 20), (20, 90)])
  func bytesAreTheSameForAnyNumberOfThreads(rows: Int, columns: Int) throws {
    let factors = Matrix.normal(rowCount: rows, columnCount: 5, seed: 5)
    let means = try [1, 2, 3].map { threads in
      try SidePrior(features: features(rows: rows, columns: columns), ridge: 1, threads: threads)
        .draw(factors, seed: 3).means
    }
    #expect(means[0] == means[1])
    #expect(means[0] == means[2])
  }
}
