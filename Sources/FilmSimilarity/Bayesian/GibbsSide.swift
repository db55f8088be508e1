import LinearAlgebra

/// One side of the sampler, users or films: its factors, biases, noise weights and prior.
struct GibbsSide: Sendable {
  /// The rows' ratings, centred and in units of their deviation.
  let ratings: SparseMatrix
  /// The prior of the rows.
  var prior: SidePrior
  /// The latest draw, a row's factors and last its bias.
  private(set) var factors: Matrix
  /// The means of the conditional distributions of the latest draw.
  private(set) var means: Matrix
  /// How precise a row's ratings are relative to others', mean about 1.
  private(set) var noiseWeights: [Float]
  /// Σ a (r − r̂)² of each row with the latest draw, a the other side's noise weights.
  private(set) var squaredErrors: [Double]

  private let settings: BayesianConfiguration

  init(
    ratings: SparseMatrix, prior: SidePrior, _ settings: BayesianConfiguration, seed: UInt64
  ) {
    self.ratings = ratings
    self.prior = prior
    self.settings = settings
    let width = settings.factors + 1
    factors = .normal(
      rowCount: ratings.rowCount, columnCount: width,
      deviation: 0.3 / Float(settings.factors).squareRoot(), seed: seed)
    means = factors
    noiseWeights = [Float](repeating: 1, count: ratings.rowCount)
    squaredErrors = [Double](repeating: 0, count: ratings.rowCount)
  }

  /// Draws the prior, then every row, then the rows' noise weights.
  ///
  /// - Parameters:
  ///   - other: The other side.
  ///   - noisePrecision: τ.
  ///   - seed: Of this half-sweep.
  mutating func draw(
    given other: GibbsSide, noisePrecision: Float, seed: UInt64
  ) throws(LinearAlgebraError) {
    var seeds = SeededGenerator(seed: seed)
    let drawnPrior = try prior.draw(factors, seed: seeds.next())
    let precision = drawnPrior.precision.matrix
    let equations = RatingEquations(
      ratings: ratings, design: other.factors.rowDesign(noiseWeights: other.noiseWeights),
      precision: precision,
      priorTerms: drawnPrior.means * precision,
      noisePrecisions: noiseWeights.map { noisePrecision * $0 })
    try drawRows(equations, seed: seeds.next())
    drawNoiseWeights(noisePrecision, seed: seeds.next())
  }

  private mutating func drawRows(
    _ equations: RatingEquations, seed: UInt64
  ) throws(LinearAlgebraError) {
    let width = factors.columnCount
    let threads = settings.threads
    try means.withMutableElements { means throws(LinearAlgebraError) in
      try squaredErrors.withUnsafeMutableBufferPointer { errors throws(LinearAlgebraError) in
        nonisolated(unsafe) let (means, errors) = (means, errors)
        try factors.updateRows(
          chunk: 32, threads: threads, workspace: { RowSampler(width: width) }
        ) { (sampler, row, x) throws(LinearAlgebraError) in
          try sampler.draw(row, of: equations, seed: seed)
          _ = x.update(fromContentsOf: sampler.drawn)
          _ = means[row * width..<(row + 1) * width].update(fromContentsOf: sampler.mean)
          errors[row] = sampler.squaredErrors()
        }
      }
    }
  }

  /// a | … ~ Gamma((ν + n)/2, (ν + τ Σ a' e²)/2) for the prior Gamma(ν/2, ν/2).
  private mutating func drawNoiseWeights(_ noisePrecision: Float, seed: UInt64) {
    guard let freedom = settings.noiseFreedom else { return }
    for row in noiseWeights.indices {
      var generator = SeededGenerator(seed: seed, stream: UInt64(row))
      let shape = (freedom + Double(ratings.storedCount(inRow: row))) / 2
      let rate = (freedom + Double(noisePrecision) * squaredErrors[row]) / 2
      noiseWeights[row] = Float(generator.gamma(shape: shape) / rate)
    }
  }
}
