import FilmData
package import LinearAlgebra

/// Factors of users and films, trained on what users chose by alternating least squares.
///
/// Minimizes, over all users u and films i,
/// ```
/// Σ observed c_ui (1 − x_u·y_i)² + a₀ Σ all (x_u·y_i)² + Σ_u λ_u ‖x_u‖² + Σ_i λ_i ‖y_i‖²
/// c_ui = 1 + alpha·r_ui,   λ_u = λ (n_u + a₀ films)^ν,   λ_i = λ (n_i + a₀ users)^ν
/// ```
/// where r is the interaction's value, n the number of a row's interactions and a₀ the weight of
/// unobserved entries. With one side fixed every row of the other has a least-squares solution.
///
/// The result has the same bytes for any number of threads (on one kind of processor: OpenBLAS
/// chooses its kernels by it).
///
/// Sources: Hu, Koren, Volinsky, ICDM 2008, doi 10.1109/ICDM.2008.22; Rendle, Krichene, Zhang,
/// Koren: Revisiting the performance of iALS on item recommendation benchmarks, RecSys 2022,
/// arXiv 2110.14037; conjugate gradients: Takács, Pilászy, Tikk, RecSys 2011,
/// doi 10.1145/2043932.2043987.
public struct ImplicitALS: Sendable, Hashable {
  /// The settings of the training.
  public let configuration: ImplicitALSConfiguration
  /// Users × factors.
  package private(set) var userFactors: Matrix
  /// Films × factors.
  package private(set) var itemFactors: Matrix

  /// Trains factors.
  ///
  /// - Parameters:
  ///   - interactions: Users × films; every stored value counts as a choice.
  ///   - configuration: The settings.
  ///   - progress: Called after every iteration, from 1, with the model so far; `false` stops.
  /// - Throws: `SimilarityError.invalidSetting`, `.noInteractions`, `.invalidInteraction` for a
  ///   value that makes a weight not positive, `.unsolvable`, or `.cancelled`.
  /// - Complexity: Per iteration O(interactions · factors² + (users + films) · factors³) exactly,
  ///   O(interactions · factors + (users + films) · factors²) by conjugate gradients.
  public init(
    training interactions: InteractionMatrix, _ configuration: ImplicitALSConfiguration = .init(),
    progress: (_ iteration: Int, _ model: ImplicitALS) -> Bool = { _, _ in true }
  ) throws(SimilarityError) {
    try configuration.validate()
    guard interactions.count > 0 else { throw .noInteractions }
    let byUser = try interactions.weights(alpha: configuration.alpha)
    self.init(configuration, userCount: byUser.rowCount, filmCount: byUser.columnCount)
    try fit(byUser, iterations: configuration.iterations, progress: progress)
  }

  /// Takes over the films' factors of a model that was trained before, for ``FoldIn``; there are no users.
  init(_ configuration: ImplicitALSConfiguration, itemFactors: Matrix) {
    self.configuration = configuration
    userFactors = Matrix(rowCount: 0, columnCount: itemFactors.columnCount)
    self.itemFactors = itemFactors
  }

  /// The factors before the first iteration.
  private init(_ configuration: ImplicitALSConfiguration, userCount: Int, filmCount: Int) {
    let deviation = Float(0.1 / Double(configuration.factors).squareRoot())
    func initial(_ count: Int, side: UInt64) -> Matrix {
      var seeds = SeededGenerator(seed: configuration.seed, stream: side)
      return .normal(
        rowCount: count, columnCount: configuration.factors, deviation: deviation,
        seed: seeds.next())
    }
    self.configuration = configuration
    userFactors = initial(userCount, side: 0)
    itemFactors = initial(filmCount, side: 1)
  }

  /// How much a user of the training data is expected to like each film: x_u·y_i.
  ///
  /// - Parameter user: The user's row.
  /// - Returns: One value a film; about 1 for what the user chose, about 0 for most others.
  public func scores(ofUser user: Int) -> [Float] {
    itemFactors * userFactors.row(user)
  }
}

extension ImplicitALS: AlternatingFactorization {
  mutating func sweep(
    byUser: SparseMatrix, byFilm: SparseMatrix
  ) throws(SimilarityError) {
    try HalfSweep(byUser, fixed: itemFactors, configuration).solve(into: &userFactors)
    try HalfSweep(byFilm, fixed: userFactors, configuration).solve(into: &itemFactors)
  }
}

extension InteractionMatrix {
  /// The weights c = 1 + alpha·r.
  fileprivate func weights(alpha: Double) throws(SimilarityError) -> SparseMatrix {
    let alpha = Float(alpha)
    let weights = values.mapValues { _, value in 1 + alpha * value }
    guard let wrong = weights.values.firstIndex(where: { !($0 > 0 && $0.isFinite) }) else {
      return weights
    }
    let row = (weights.rowStarts.firstIndex { $0 > wrong } ?? 1) - 1
    throw .invalidInteraction(
      user: users.identifiers[row], film: films.identifiers[Int(values.columns[wrong])],
      value: Double(values.values[wrong]), reason: "its weight 1 + alpha·value is not positive")
  }
}
