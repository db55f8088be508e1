import COpenBLAS

extension Matrix {
  /// The inverse of a symmetric positive-definite matrix, by Cholesky's factorization.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - elements: order² elements, row-major, of which the triangle on and above the diagonal is
  ///     read.
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for NaN.
  /// - Complexity: O(order³), on one thread.
  package static func symmetricInverse(
    order: Int, _ elements: [Float]
  ) throws(LinearAlgebraError) -> Matrix {
    precondition(elements.count == order * order, "\(elements.count) elements, order \(order)")
    var inverse = elements
    guard order > 0 else { return Matrix(rowCount: 0, columnCount: 0) }
    try Cholesky.factorize(&inverse, order: order)
    var (n, status) = (blasint(order), blasint(0))
    spotri_("L", &n, &inverse, &n, &status, 1)
    inverse.withUnsafeMutableBufferPointer { inverse in
      for i in 0..<order {
        for j in 0..<i { inverse[i * order + j] = inverse[j * order + i] }
      }
    }
    return Matrix(rowCount: order, columnCount: order, elements: inverse)
  }
}
