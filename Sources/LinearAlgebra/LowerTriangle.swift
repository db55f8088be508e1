/// The Cholesky factor L of a symmetric matrix A = L Lᵀ in double precision: for few rows, without
/// loading BLAS.
package struct LowerTriangle: Sendable {
  /// The number of rows.
  package let order: Int
  /// L, row-major, with zeros above the diagonal.
  private let elements: [Double]

  /// Factorizes a positive-definite matrix.
  ///
  /// - Parameter matrix: order² elements, row-major, of which the triangle on and below the diagonal
  ///   is read.
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for a pivot that is not finite.
  /// - Complexity: O(order³ / 3).
  package init(choleskyOf matrix: [Double], order: Int) throws(LinearAlgebraError) {
    self.order = order
    elements = try Self.factor(matrix, order: order) { row, pivot throws(LinearAlgebraError) in
      guard pivot > 0, pivot.isFinite else {
        throw .notPositiveDefinite(order: order, pivot: row)
      }
      return pivot
    }
  }

  /// Factorizes a matrix that is positive definite apart from rounding errors.
  ///
  /// - Parameters:
  ///   - matrix: order² elements, row-major, of which the triangle on and below the diagonal is read.
  ///   - leastPivot: A pivot below it is raised to it, as if the diagonal were a little larger.
  /// - Complexity: O(order³ / 3).
  package init(choleskyOf matrix: [Double], order: Int, leastPivot: Double) {
    self.order = order
    elements = Self.factor(matrix, order: order) { _, pivot in max(leastPivot, pivot) }
  }

  /// - Parameter accepted: The pivot to use for a row, given the computed one, before its root is taken.
  private static func factor<Failure: Error>(
    _ matrix: [Double], order: Int,
    accepted: (_ row: Int, _ pivot: Double) throws(Failure) -> Double
  ) throws(Failure) -> [Double] {
    precondition(matrix.count == order * order, "\(matrix.count) elements of order \(order)")
    var factor = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0...i {
        var sum = matrix[i * order + j]
        for k in 0..<j { sum -= factor[i * order + k] * factor[j * order + k] }
        factor[i * order + j] =
          i == j ? try accepted(i, sum).squareRoot() : sum / factor[j * order + j]
      }
    }
    return factor
  }

  /// x with L x = b.
  ///
  /// - Complexity: O(order²).
  package func solve(_ b: [Double]) -> [Double] {
    precondition(b.count == order, "\(b.count) elements, order \(order)")
    var x = b
    for row in 0..<order {
      for column in 0..<row { x[row] -= elements[row * order + column] * x[column] }
      x[row] /= elements[row * order + row]
    }
    return x
  }

  /// x with Lᵀ x = b.
  ///
  /// - Complexity: O(order²).
  package func solveTransposed(_ b: [Double]) -> [Double] {
    precondition(b.count == order, "\(b.count) elements, order \(order)")
    var x = b
    for row in (0..<order).reversed() {
      x[row] /= elements[row * order + row]
      for column in 0..<row { x[column] -= elements[row * order + column] * x[row] }
    }
    return x
  }

  /// L⁻¹, row-major, with zeros above the diagonal.
  ///
  /// - Complexity: O(order³ / 6).
  package func inverse() -> [Double] {
    var inverse = [Double](repeating: 0, count: order * order)
    for j in 0..<order {
      inverse[j * order + j] = 1 / elements[j * order + j]
      for i in j + 1..<max(j + 1, order) {
        var sum = 0.0
        for k in j..<i { sum -= elements[i * order + k] * inverse[k * order + j] }
        inverse[i * order + j] = sum / elements[i * order + i]
      }
    }
    return inverse
  }
}
