import LinearAlgebra
import Testing

@testable import FilmSimilarity

/// The equations of one row, by naive loops in double precision.
struct NaiveRow {
  var precision: [[Double]]
  var target: [Double]
  let design: [[Double]]
  let ratings: [Double]

  /// P and h of a row, with Z = (y, 1) and t = r − b.
  init(_ rows: RatingEquations, row: Int, others: Matrix, weights: [Float]) {
    let width = others.columnCount
    precision = (0..<width).map { i in (0..<width).map { Double(rows.precision[i, $0]) } }
    target = (0..<width).map { Double(rows.priorTerms?[row, $0] ?? 0) }
    let entries = rows.ratings.rowRange(row)
    var (design, ratings) = ([[Double]](), [Double]())
    for entry in entries {
      let other = Int(rows.ratings.columns[entry])
      var z = others.row(other).map(Double.init)
      let rating = Double(rows.ratings.values[entry]) - z[width - 1]
      z[width - 1] = 1
      let weight = Double(rows.noisePrecisions[row]) * Double(weights[other])
      for i in 0..<width {
        for j in 0..<width { precision[i][j] += weight * z[i] * z[j] }
        target[i] += weight * z[i] * rating
      }
      design.append(z)
      ratings.append(rating)
    }
    (self.design, self.ratings) = (design, ratings)
  }
}

@Suite struct RowSamplerTests {
  private let others = Matrix.normal(rowCount: 30, columnCount: 4, seed: 2)
  private let weights = (0..<30).map { 0.5 + Float($0 % 4) / 2 }

  private func equations() -> RatingEquations {
    let data = randomInteractions(users: 12, films: 30, density: 0.4, seed: 8)
    let precision = Matrix(
      rows: [[2, 0.3, 0, 0], [0.3, 1, 0, 0], [0, 0, 1.5, 0.1], [0, 0, 0.1, 1]])
    return RatingEquations(
      ratings: data.values, design: others.rowDesign(noiseWeights: weights),
      precision: precision, priorTerms: .normal(rowCount: 12, columnCount: 4, seed: 3),
      noisePrecisions: (0..<12).map { 0.3 + Float($0) / 10 })
  }

  @Test(arguments: [0, 3, 7])
  func meanSolvesTheEquations(row: Int) throws {
    let rows = equations()
    let sampler = RowSampler(width: 4)
    try sampler.draw(row, of: rows, seed: 1)
    let naive = NaiveRow(rows, row: row, others: others, weights: weights)
    for i in 0..<4 {
      let image = (0..<4).reduce(0.0) { $0 + naive.precision[i][$1] * Double(sampler.mean[$1]) }
      #expect((image - naive.target[i]).magnitude < 1e-3 * max(1, naive.target[i].magnitude))
    }
    let mean = Array(sampler.mean)
    let solver = RatingRowSolver(width: 4)
    try solver.solve(row, of: rows)
    expectClose(Array(solver.mean), mean)
  }

  @Test func drawsHaveTheConditionalCovariance() throws {
    let equations = equations()
    let naive = NaiveRow(equations, row: 5, others: others, weights: weights)
    let sampler = RowSampler(width: 4)
    let draws = 4000
    var covariance = [[Double]](repeating: [Double](repeating: 0, count: 4), count: 4)
    for seed in 0..<draws {
      try sampler.draw(5, of: equations, seed: UInt64(seed))
      for i in 0..<4 {
        for j in 0..<4 {
          covariance[i][j] +=
            Double(sampler.drawn[i] - sampler.mean[i])
            * Double(sampler.drawn[j] - sampler.mean[j]) / Double(draws)
        }
      }
    }
    // Times the precision it is the unit matrix.
    for i in 0..<4 {
      for j in 0..<4 {
        let product = (0..<4).reduce(0.0) { $0 + covariance[i][$1] * naive.precision[$1][j] }
        #expect((product - (i == j ? 1 : 0)).magnitude < 0.15, "\(i) \(j)")
      }
    }
  }

  @Test func squaredErrorsAreThoseOfTheDraw() throws {
    let rows = equations()
    let sampler = RowSampler(width: 4)
    try sampler.draw(6, of: rows, seed: 1)
    let naive = NaiveRow(rows, row: 6, others: others, weights: weights)
    var expected = 0.0
    for (place, entry) in rows.ratings.rowRange(6).enumerated() {
      let predicted = (0..<4).reduce(0.0) {
        $0 + naive.design[place][$1] * Double(sampler.drawn[$1])
      }
      let error = naive.ratings[place] - predicted
      expected += Double(weights[Int(rows.ratings.columns[entry])]) * error * error
    }
    #expect((sampler.squaredErrors() - expected).magnitude < 1e-3 * expected)
  }

  @Test func rowWithoutRatingsFollowsThePrior() throws {
    let rows = equations()
    let sampler = RowSampler(width: 4)
    try sampler.draw(3, of: rows, seed: 1)
    #expect(rows.ratings.storedCount(inRow: 3) == 0)
    let expected = try CholeskySolver.solve(rows.precision, rows.priorTerms?.row(3) ?? [])
    expectClose(Array(sampler.mean), expected)
    #expect(sampler.squaredErrors() == 0)
  }
}
