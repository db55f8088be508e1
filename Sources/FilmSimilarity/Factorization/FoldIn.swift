import LinearAlgebra

/// Factors for people who were not in the training data, without training again.
///
/// With the films' factors fixed a user's factors are the solution of one small system of
/// equations: those that the last half of an exact iteration would have given.
public struct FoldIn: Sendable {
  private let model: ImplicitALS
  private let common: HalfSweep

  /// Prepares what all users have in common.
  ///
  /// - Complexity: O(films · factors²).
  public init(_ model: ImplicitALS) {
    self.model = model
    let empty = SparseMatrix(
      rowCount: 0, columnCount: model.itemFactors.rowCount, rows: [], columns: [], values: [],
      duplicates: .last)
    common = HalfSweep(empty, fixed: model.itemFactors, model.configuration)
  }

  /// The exact factors of someone who chose these films.
  ///
  /// - Parameters:
  ///   - films: The films' columns; duplicates count once.
  ///   - value: The value r of every choice, which matters only with an `alpha` above 0.
  /// - Returns: As many components as the model has factors; zeros for no films.
  /// - Throws: `SimilarityError.unsolvable`.
  /// - Complexity: O(films chosen · factors² + factors³).
  public func factors(
    ofFilms films: some Sequence<Int>, value: Float = 1
  ) throws(SimilarityError) -> [Float] {
    try factors(of: films.map { (film: $0, value: value) })
  }

  /// The exact factors of someone who chose these films, by how much.
  ///
  /// - Parameter choices: The films' columns, and what the training took as the value r of the weight 1 + alpha·r, 0
  ///   or more; of several of one film the last counts.
  /// - Returns: As many components as the model has factors; zeros for no films.
  /// - Throws: `SimilarityError.unsolvable`.
  /// - Complexity: O(films chosen · factors² + factors³).
  public func factors(
    of choices: some Sequence<(film: Int, value: Float)>
  ) throws(SimilarityError) -> [Float] {
    let last = Dictionary(choices.map { ($0.film, $0.value) }) { $1 }.sorted { $0.key < $1.key }
    let alpha = Float(model.configuration.alpha)
    let row = SparseMatrix(
      rowCount: 1, columnCount: model.itemFactors.rowCount, rowStarts: [0, last.count],
      columns: last.map { Int32($0.key) }, values: last.map { 1 + alpha * max(0, $0.value) })
    var factors = [Float](repeating: 0, count: model.configuration.factors)
    do {
      try factors.withUnsafeMutableBufferPointer { factors throws(LinearAlgebraError) in
        try ExactRowSolver(width: factors.count).solve(common.with(weights: row), 0, into: factors)
      }
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
    return factors
  }

  /// How much someone with these factors is expected to like each film.
  ///
  /// - Returns: One value a film, on the scale of `ImplicitALS.scores(ofUser:)`.
  public func scores(factors: [Float]) -> [Float] {
    model.itemFactors * factors
  }

  /// The films that someone with these factors is expected to like most.
  ///
  /// - Parameters:
  ///   - factors: The user's factors.
  ///   - count: The length of the list; shorter if there are fewer films.
  ///   - known: Films that are not to be recommended.
  public func recommendations(
    factors: [Float], count: Int, excluding known: Set<Int> = []
  ) -> [(film: Int, score: Float)] {
    TopK.best(count, of: scores(factors: factors)) { !known.contains($0) }
      .map { ($0.index, $0.value) }
  }
}
