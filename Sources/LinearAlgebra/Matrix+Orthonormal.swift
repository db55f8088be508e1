import COpenBLAS

extension Matrix {
  /// Factorizes a tall matrix into `Q · R`: orthonormal columns times an upper triangle.
  ///
  /// Householder reflections, stable for columns that are nearly dependent. Our row-major matrix
  /// is LAPACK's transpose, so its LQ factorization is our QR.
  ///
  /// - Precondition: At least as many rows as columns.
  /// - Complexity: O(rows · columns²), on one thread.
  package func orthonormalized() -> (q: Matrix, r: Matrix) {
    precondition(
      rowCount >= columnCount, "\(rowCount) rows cannot have \(columnCount) orthonormal columns")
    var q = self
    var r = Matrix(rowCount: columnCount, columnCount: columnCount)
    guard columnCount > 0 else { return (q, r) }
    var reflectors = [Float](repeating: 0, count: columnCount)
    // Memory for blocks of 64 reflectors at a time.
    var work = [Float](repeating: 0, count: columnCount * 64)
    var (order, length, workCount) = (blasint(columnCount), blasint(rowCount), blasint(work.count))
    var (rank, status) = (order, blasint(0))
    q.withMutableElements { elements in
      sgelqf_(
        &order, &length, elements.baseAddress, &order, &reflectors, &work, &workCount, &status)
      for i in 0..<columnCount {
        for j in i..<columnCount { r[i, j] = elements[i * columnCount + j] }
      }
      sorglq_(
        &order, &length, &rank, elements.baseAddress, &order, &reflectors, &work, &workCount,
        &status)
    }
    precondition(status == 0, "LAPACK refused argument \(-status) of sorglq")
    return (q, r)
  }
}
