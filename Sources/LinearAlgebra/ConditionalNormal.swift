import COpenBLAS

/// The conditional distribution of a row in Gibbs sampling, `N(P⁻¹ h, P⁻¹)`.
///
/// Draws many times in the same memory; use it on one thread only.
package final class ConditionalNormal {
  /// The number of variables.
  package let order: Int
  /// P, row-major; only the triangle on and above the diagonal is read, and it is destroyed.
  package let precision: UnsafeMutableBufferPointer<Float>
  /// Before a draw h and standard normal numbers, joined; after it the mean and the draw.
  package let vectors: UnsafeMutableBufferPointer<Float>

  /// Reserves memory.
  package init(order: Int) {
    precondition(order > 0, "a distribution of \(order) variables")
    self.order = order
    precision = .allocate(capacity: order * order)
    precision.initialize(repeating: 0)
    vectors = .allocate(capacity: 2 * order)
    vectors.initialize(repeating: 0)
  }

  deinit {
    precision.deallocate()
    vectors.deallocate()
  }

  /// With P = L Lᵀ: w = L⁻¹ h, then the mean L⁻ᵀ w and the draw L⁻ᵀ (w + noise).
  ///
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for NaN.
  /// - Complexity: O(order³ / 3).
  package func draw() throws(LinearAlgebraError) {
    try factorize()
    multiplyByInverse(CblasNoTrans, at: 0)
    for index in 0..<order { vectors[order + index] += vectors[index] }
    for start in [0, order] { multiplyByInverse(CblasTrans, at: start) }
  }

  /// Computes the mean alone, without a draw.
  ///
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for NaN.
  /// - Complexity: O(order³ / 3).
  package func solve() throws(LinearAlgebraError) {
    try factorize()
    multiplyByInverse(CblasNoTrans, at: 0)
    multiplyByInverse(CblasTrans, at: 0)
  }

  private func factorize() throws(LinearAlgebraError) {
    guard let precision = precision.baseAddress else { return }
    try Cholesky.factorize(precision, order: order)
  }

  private func multiplyByInverse(_ transpose: CBLAS_TRANSPOSE, at start: Int) {
    guard let vector = vectors.baseAddress else { return }
    cblas_strsv(
      CblasColMajor, CblasLower, transpose, CblasNonUnit, blasint(order), precision.baseAddress,
      blasint(order), vector + start, 1)
  }
}
