import COpenBLAS

/// Cholesky's factorization `A = L Lᵀ` of a symmetric positive-definite matrix in single precision,
/// by LAPACK; `LowerTriangle` is the one in double precision, for small matrices.
///
/// LAPACK's column-major lower triangle is our row-major upper one; with `U` instead `spotrf` takes a
/// third longer.
enum Cholesky {
  /// Replaces the triangle on and above the diagonal (row-major) by `Lᵀ`; the rest is unchanged.
  ///
  /// - Parameters:
  ///   - matrix: order² elements.
  ///   - order: 1 or more.
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for a factor whose diagonal is not
  ///   finite: not every version of LAPACK stops at NaN, but NaN always reaches the diagonal.
  /// - Complexity: O(order³ / 3).
  static func factorize(
    _ matrix: UnsafeMutablePointer<Float>, order: Int
  ) throws(LinearAlgebraError) {
    var (n, status) = (blasint(order), blasint(0))
    spotrf_("L", &n, matrix, &n, &status, 1)
    guard status == 0, hasFiniteDiagonal(matrix, order: order) else {
      throw .notPositiveDefinite(order: order, pivot: max(0, Int(status) - 1))
    }
  }

  /// The same in an array that is not empty.
  static func factorize(_ matrix: inout [Float], order: Int) throws(LinearAlgebraError) {
    try matrix.withUnsafeMutableBufferPointer { matrix throws(LinearAlgebraError) in
      guard let first = matrix.baseAddress else { return }
      try factorize(first, order: order)
    }
  }

  private static func hasFiniteDiagonal(
    _ matrix: UnsafeMutablePointer<Float>, order: Int
  ) -> Bool {
    for index in 0..<order where !matrix[index * (order + 1)].isFinite { return false }
    return true
  }
}
