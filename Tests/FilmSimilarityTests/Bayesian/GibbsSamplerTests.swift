import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct GibbsSamplerTests {
  /// Ratings of rank 2 with noise of a known deviation.
  static func planted(deviation: Double) -> SparseMatrix {
    let x = Matrix.normal(rowCount: 60, columnCount: 2, seed: 1)
    let y = Matrix.normal(rowCount: 50, columnCount: 2, seed: 2)
    var generator = SeededGenerator(seed: 3)
    var (rows, columns, values) = ([Int32](), [Int32](), [Float]())
    for u in 0..<60 {
      for i in 0..<50 where generator.uniform() < 0.6 {
        rows.append(Int32(u))
        columns.append(Int32(i))
        let product = x[u, 0] * y[i, 0] + x[u, 1] * y[i, 1]
        values.append(product + Float(deviation * generator.normal()))
      }
    }
    return SparseMatrix(
      rowCount: 60, columnCount: 50, rows: rows, columns: columns, values: values,
      duplicates: .last)
  }

  @Test func noiseIsFound() throws {
    let settings = BayesianConfiguration(factors: 2, noiseFreedom: nil, threads: 2)
    var sampler = try GibbsSampler(GibbsSamplerTests.planted(deviation: 0.5), settings)
    for _ in 0..<60 { try sampler.sweep() }
    var mean = 0.0
    for _ in 0..<60 {
      try sampler.sweep()
      mean += 1 / Double(sampler.noisePrecision) / 60
    }
    #expect((mean - 0.25).magnitude < 0.04)
  }

  /// One factor-less row of ratings: b of a single user is a conjugate normal mean.
  @Test func noiseWeightsTellSteadyRowsFromErratic() throws {
    var values = GibbsSamplerTests.planted(deviation: 0.3)
    let erratic = SeededGenerator(seed: 5)
    var generator = erratic
    values = SparseMatrix(
      rowCount: values.rowCount, columnCount: values.columnCount, rowStarts: values.rowStarts,
      columns: values.columns,
      values: values.values.enumerated().map { index, value in
        index < values.rowStarts[10] ? value + Float(2 * generator.normal()) : value
      })
    var sampler = try GibbsSampler(values, BayesianConfiguration(factors: 2, noiseFreedom: 4))
    for _ in 0..<50 { try sampler.sweep() }
    let weights = sampler.users.noiseWeights
    let (noisy, steady) = (weights[..<10].max() ?? 0, weights[10...].min() ?? 0)
    #expect(noisy < steady)
  }

  @Test(arguments: [1, 2, 3])
  func drawsDoNotDependOnThreads(threads: Int) throws {
    func draw(_ threads: Int) throws -> [Matrix] {
      let settings = BayesianConfiguration(factors: 3, threads: threads)
      var sampler = try GibbsSampler(GibbsSamplerTests.planted(deviation: 0.5), settings)
      for _ in 0..<4 { try sampler.sweep() }
      return [sampler.users.factors, sampler.films.factors]
    }
    #expect(try draw(threads) == draw(1))
  }
}
