/// What bad data can cause in linear algebra; each description is one sentence.
package enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The Cholesky factorization met a pivot that is not positive.
  case notPositiveDefinite(order: Int, pivot: Int)
  /// An iteration inside LAPACK did not converge, for example because of NaN in its input.
  case noConvergence(routine: String, order: Int)
}

extension LinearAlgebraError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notPositiveDefinite(let order, let pivot):
      "the matrix of order \(order) is not positive definite at row \(pivot); "
        + "raise the regularization"
    case .noConvergence(let routine, let order):
      "\(routine) did not converge on a matrix of order \(order); look for NaN in the input"
    }
  }
}
