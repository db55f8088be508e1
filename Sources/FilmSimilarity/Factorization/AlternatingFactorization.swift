import LinearAlgebra

/// Factors of users and films that are fitted in turn: with one side fixed, every row of the other has
/// equations of its own.
protocol AlternatingFactorization {
  /// Solves all users given the films, then all films given the users.
  ///
  /// - Parameters:
  ///   - byUser: Users × films.
  ///   - byFilm: The same, films × users.
  mutating func sweep(
    byUser: SparseMatrix, byFilm: SparseMatrix
  ) throws(SimilarityError)
}

extension AlternatingFactorization {
  /// Sweeps over users and films some times.
  ///
  /// - Parameter progress: Called after every sweep, from 1, with the model so far; `false` stops.
  /// - Throws: What a sweep throws, or `SimilarityError.cancelled`.
  mutating func fit(
    _ byUser: SparseMatrix, iterations: Int, progress: (_ iteration: Int, _ model: Self) -> Bool
  ) throws(SimilarityError) {
    let byFilm = byUser.transposed()
    for iteration in 1...iterations {
      try sweep(byUser: byUser, byFilm: byFilm)
      guard progress(iteration, self) else { throw .cancelled }
    }
  }
}
