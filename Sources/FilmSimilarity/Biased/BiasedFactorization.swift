import Glibc
package import LinearAlgebra

/// Predicts ratings by biases and factors, fitted by alternating least squares with
/// frequency-weighted regularization (ALS-WR).
///
/// Minimizes, over the ratings t with mean 0 and deviation 1,
/// ```
/// Σ (t − b_u − b_i − x_u·y_i)² + Σ_u λ n_u^ν (‖x_u‖² + b_u²/10) + Σ_i λ n_i^ν (‖y_i‖² + b_i²/10)
/// ```
/// where n is the number of a row's ratings; with ν = 1 this is the regularization of the source, on
/// MovieLens 1M ν = ½ predicts better. With one side fixed every row of the other, bias and
/// factors together, has an exact solution.
///
/// The result has the same bytes for any number of threads (on one kind of processor).
///
/// Source: Zhou, Wilkinson, Schreiber, Pan: Large-scale parallel collaborative filtering for the
/// Netflix Prize, AAIM 2008, doi 10.1007/978-3-540-68880-8_32.
public struct BiasedFactorization: RatingPredictor, AlternatingFactorization, Hashable {
  /// The weight of a bias's square relative to a factor's; on MovieLens 1M a tenth to a third is as good.
  static let biasShare = 0.1

  /// The settings of the training.
  public let configuration: BiasedConfiguration
  /// The mean of all ratings, μ.
  public let globalMean: Double
  /// The standard deviation of all ratings.
  public let deviation: Double
  /// The least and the greatest rating of the training data; predictions are within.
  public let scale: ClosedRange<Double>
  /// Users × (factors, bias), in standardized ratings.
  package private(set) var users: Matrix
  /// Films × (factors, bias).
  package private(set) var films: Matrix

  /// Fits biases and factors.
  ///
  /// - Parameters:
  ///   - ratings: Users × films.
  ///   - configuration: The settings.
  ///   - progress: Called after every iteration, from 1, with the model so far; `false` stops.
  /// - Throws: `SimilarityError.invalidSetting`, `.noInteractions`, `.unsolvable` or `.cancelled`.
  /// - Complexity: Per iteration O(ratings · factors² + (users + films) · factors³).
  public init(
    training ratings: InteractionMatrix, _ configuration: BiasedConfiguration = .init(),
    progress: (_ iteration: Int, _ model: BiasedFactorization) -> Bool = { _, _ in true }
  ) throws(SimilarityError) {
    try configuration.validate()
    let standard = try StandardizedRatings(ratings)
    let byUser = standard.byUser
    self.configuration = configuration
    (globalMean, deviation, scale) = (standard.mean, standard.deviation, standard.scale)
    var seeds = SeededGenerator(seed: configuration.seed)
    users = Self.initial(byUser.rowCount, configuration, seed: seeds.next())
    films = Self.initial(byUser.columnCount, configuration, seed: seeds.next())
    try fit(byUser, iterations: configuration.iterations, progress: progress)
  }

  /// Small random factors, and biases of zero.
  private static func initial(
    _ count: Int, _ configuration: BiasedConfiguration, seed: UInt64
  ) -> Matrix {
    Matrix.normal(
      rowCount: count, columnCount: configuration.factors,
      deviation: 0.1 / Float(configuration.factors).squareRoot(), seed: seed
    ).appendingColumn([Float](repeating: 0, count: count))
  }

  /// Replaces the rows of both sides.
  mutating func sweep(
    byUser: SparseMatrix, byFilm: SparseMatrix
  ) throws(SimilarityError) {
    do {
      try solve(byUser, given: films, into: &users)
      try solve(byFilm, given: users, into: &films)
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
  }

  /// Replaces all rows of a side; those without ratings get zeros.
  private func solve(
    _ ratings: SparseMatrix, given fixed: Matrix, into side: inout Matrix
  ) throws(LinearAlgebraError) {
    let width = configuration.factors + 1
    var penalty = Matrix.identity(width)
    penalty.scale(by: Float(configuration.regularization))
    penalty[width - 1, width - 1] *= Float(Self.biasShare)
    // Divided by n^ν the equations of all rows have the same penalty.
    let weights = (0..<ratings.rowCount).map { row in
      let count = Double(max(1, ratings.storedCount(inRow: row)))
      return Float(pow(count, -configuration.frequencyExponent))
    }
    let equations = RatingEquations(
      ratings: ratings,
      design: fixed.rowDesign(noiseWeights: [Float](repeating: 1, count: fixed.rowCount)),
      precision: penalty, priorTerms: nil, noisePrecisions: weights)
    try side.updateRows(
      chunk: 32, threads: configuration.threads, workspace: { RatingRowSolver(width: width) }
    ) { (solver, row, x) throws(LinearAlgebraError) in
      try solver.solve(row, of: equations)
      _ = x.update(fromContentsOf: solver.mean)
    }
  }

  /// The mean of all ratings, the biases of those that are known, and the product of the factors.
  public func estimate(row: Int?, column: Int?) -> RatingEstimate {
    let width = configuration.factors
    let userBias = row.map { users[$0, width] } ?? 0
    let itemBias = column.map { films[$0, width] } ?? 0
    var sum = Double(userBias) + Double(itemBias)
    if let row, let column {
      users.withElements { users in
        films.withElements { films in
          guard let x = users.baseAddress, let y = films.baseAddress else { return }
          sum += Double(
            Kernel.dot(x + row * (width + 1), y + column * (width + 1), count: width))
        }
      }
    }
    let rating = globalMean + deviation * sum
    return RatingEstimate(mean: min(max(rating, scale.lowerBound), scale.upperBound))
  }
}
