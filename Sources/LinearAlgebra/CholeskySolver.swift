import COpenBLAS

/// Solves `A x = b` for symmetric positive-definite `A`, many times in the same memory.
///
/// Fill `matrix` (row-major, only the triangle on and above the diagonal is read), then call
/// `solve`. Use a solver on one thread only.
package final class CholeskySolver {
  /// The largest order that fits.
  package let capacity: Int
  /// `A`, which `solve` replaces by its factor.
  package let matrix: UnsafeMutableBufferPointer<Float>

  /// Reserves memory for systems of at most `capacity` unknowns.
  package init(capacity: Int) {
    precondition(capacity > 0, "a system of \(capacity) unknowns")
    self.capacity = capacity
    matrix = .allocate(capacity: capacity * capacity)
    matrix.initialize(repeating: 0)
  }

  deinit {
    matrix.deallocate()
  }

  /// Factorizes `matrix` and replaces `b` by the solution.
  ///
  /// - Parameter b: Its length is the order; `matrix` is then its first order² elements.
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for NaN.
  /// - Complexity: O(order³ / 3).
  package func solve(_ b: UnsafeMutableBufferPointer<Float>) throws(LinearAlgebraError) {
    precondition(
      b.count > 0 && b.count <= capacity, "\(b.count) unknowns, but memory for \(capacity)")
    guard let factor = matrix.baseAddress else { return }
    try Cholesky.factorize(factor, order: b.count)
    var (order, one, status) = (blasint(b.count), blasint(1), blasint(0))
    spotrs_("L", &order, &one, factor, &order, b.baseAddress, &order, &status, 1)
  }

  /// Solves one system.
  package static func solve(
    _ matrix: Matrix, _ b: [Float]
  ) throws(LinearAlgebraError) -> [Float] {
    precondition(
      matrix.rowCount == b.count && matrix.columnCount == b.count,
      "shapes differ: \(matrix.rowCount)×\(matrix.columnCount), \(b.count)")
    guard !b.isEmpty else { return [] }
    let solver = CholeskySolver(capacity: b.count)
    _ = solver.matrix.update(from: matrix.elements)
    var x = b
    try x.withUnsafeMutableBufferPointer { x throws(LinearAlgebraError) in try solver.solve(x) }
    return x
  }
}
