import COpenBLAS

/// The eigenvalues and eigenvectors of a symmetric matrix: `A = V diag(values) Vᵀ`.
package struct SymmetricEigen: Sendable {
  /// The eigenvalues, greatest first.
  package let values: [Float]
  /// The eigenvectors as columns, in the order of the values; each one's largest component (the
  /// first one if tied) is positive, so that the result is unique for distinct values.
  package let vectors: Matrix

  /// Decomposes a matrix, of which the triangle on and above the diagonal is read.
  ///
  /// - Throws: `LinearAlgebraError.noConvergence`, for example with NaN in the matrix.
  /// - Complexity: O(order³).
  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(
      matrix.rowCount == matrix.columnCount,
      "\(matrix.rowCount)×\(matrix.columnCount) is not a symmetric matrix's shape")
    let order = matrix.rowCount
    guard matrix.elements.allSatisfy(\.isFinite) else {
      throw .noConvergence(routine: "ssyevd", order: order)
    }
    var rows = matrix.elements
    var ascending = [Float](repeating: 0, count: order)
    if order > 0, !Self.decompose(&rows, order: order, values: &ascending) {
      throw .noConvergence(routine: "ssyevd", order: order)
    }
    values = ascending.reversed()
    // LAPACK's columns are our rows: row `order - 1 - j` is the eigenvector of value j.
    var vectors = Matrix(rowCount: order, columnCount: order)
    for j in 0..<order {
      let vector = rows[(order - 1 - j) * order..<(order - j) * order]
      let sign = Self.sign(ofLargestIn: vector)
      for (i, component) in vector.enumerated() { vectors[i, j] = sign * component }
    }
    self.vectors = vectors
  }

  private static func decompose(_ matrix: inout [Float], order: Int, values: inout [Float]) -> Bool
  {
    var n = blasint(order)
    var status: blasint = 0
    var workCount = blasint(1 + 6 * order + 2 * order * order)
    var integerCount = blasint(3 + 5 * order)
    var work = [Float](repeating: 0, count: Int(workCount))
    var integers = [blasint](repeating: 0, count: Int(integerCount))
    ssyevd_(
      "V", "L", &n, &matrix, &n, &values, &work, &workCount, &integers, &integerCount, &status, 1, 1
    )
    return status == 0
  }

  /// −1 if the component of largest magnitude is negative, else 1.
  static func sign(ofLargestIn vector: some Sequence<Float>) -> Float {
    var largest: Float = 0
    for component in vector where component.magnitude > largest.magnitude { largest = component }
    return largest < 0 ? -1 : 1
  }
}
