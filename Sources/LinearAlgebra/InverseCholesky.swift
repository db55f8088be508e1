import COpenBLAS

/// The inverse `L⁻¹` of the Cholesky factor of a large matrix `A = L Lᵀ`, to be applied many times to
/// blocks of a few columns.
///
/// A product by an explicit inverse factor is as much work as a triangular solution, but it splits
/// into independent rows for all threads, at the full speed of matrix products.
package struct InverseCholesky: Sendable {
  /// The order of `A`.
  package let order: Int
  /// `L⁻ᵀ`, upper triangle, row-major; zeros below the diagonal.
  private let inverse: [Float]

  /// Rows of a product computed at a time; no sum depends on it.
  private static let chunk = 128

  /// Factorizes a symmetric positive-definite matrix.
  ///
  /// - Parameter matrix: order² elements, row-major, of which the triangle on and above the
  ///   diagonal is read.
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for NaN.
  /// - Complexity: O(order³ · 2/3), on one thread.
  package init(order: Int, _ matrix: [Float]) throws(LinearAlgebraError) {
    precondition(matrix.count == order * order, "\(matrix.count) elements for order \(order)")
    self.order = order
    var elements = matrix
    guard order > 0 else {
      inverse = []
      return
    }
    try Cholesky.factorize(&elements, order: order)
    var (n, status) = (blasint(order), blasint(0))
    // LAPACK's lower triangle is our upper one: the inverse of L arrives as its transpose.
    strtri_("L", "N", &n, &elements, &n, &status, 1, 1)
    for row in 1..<max(1, order) {
      for column in 0..<row { elements[row * order + column] = 0 }
    }
    inverse = elements
  }

  /// `L⁻¹ · right`.
  ///
  /// - Complexity: O(order² · columns).
  package func lowerProduct(with right: Matrix, threads: Int? = nil) -> Matrix {
    product(with: right, threads: threads) { rows in
      (transposed: true, first: rows.lowerBound, terms: 0..<rows.upperBound)
    }
  }

  /// `L⁻ᵀ · right`.
  ///
  /// - Complexity: O(order² · columns).
  package func upperProduct(with right: Matrix, threads: Int? = nil) -> Matrix {
    product(with: right, threads: threads) { rows in
      let first = rows.lowerBound * order + rows.lowerBound
      return (transposed: false, first: first, terms: rows.lowerBound..<order)
    }
  }

  /// Rows of a product: where its factor starts in `inverse`, and which rows of `right` it takes.
  private func product(
    with right: Matrix, threads: Int?,
    _ part: @Sendable (Range<Int>) -> (transposed: Bool, first: Int, terms: Range<Int>)
  ) -> Matrix {
    precondition(right.rowCount == order, "\(right.rowCount) rows for order \(order)")
    let width = right.columnCount
    var result = Matrix(rowCount: order, columnCount: width)
    guard width > 0, order > 0 else { return result }
    right.withElements { right in
      inverse.withUnsafeBufferPointer { inverse in
        result.withMutableElements { result in
          guard let inverse = inverse.baseAddress, let right = right.baseAddress,
            let result = result.baseAddress
          else { return }
          nonisolated(unsafe) let (a, b, c) = (inverse, right, result)
          ParallelRows(count: order, chunk: Self.chunk, threads: threads).forEach {
            let (transposed, first, terms) = part($0)
            cblas_sgemm(
              CblasRowMajor, transposed ? CblasTrans : CblasNoTrans, CblasNoTrans,
              blasint($0.count), blasint(width), blasint(terms.count), 1, a + first,
              blasint(order), b + terms.lowerBound * width, blasint(width), 0,
              c + $0.lowerBound * width, blasint(width))
          }
        }
      }
    }
    return result
  }
}
