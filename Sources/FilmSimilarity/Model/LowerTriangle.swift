/// The Cholesky factor L of a symmetric matrix A = L Lᵀ, in double precision: for few rows, without
/// starting BLAS.
struct LowerTriangle {
  private var rows: [[Double]]

  /// Factorises.
  ///
  /// - Parameter rows: The triangle on and below the diagonal. A pivot below 1e-9 is raised to it, as if
  ///   there were a little more chance.
  /// - Complexity: O(rows³ / 3).
  init(choleskyOf rows: [[Double]]) {
    self.rows = rows
    for row in rows.indices {
      for column in 0...row {
        var sum = self.rows[row][column]
        for index in 0..<column { sum -= self.rows[row][index] * self.rows[column][index] }
        self.rows[row][column] =
          row == column ? max(1e-9, sum).squareRoot() : sum / self.rows[column][column]
      }
    }
  }

  /// x with L x = b.
  func solve(_ b: [Double]) -> [Double] {
    var x = b
    for row in rows.indices {
      for column in 0..<row { x[row] -= rows[row][column] * x[column] }
      x[row] /= rows[row][row]
    }
    return x
  }

  /// x with Lᵀ x = b.
  func solveTransposed(_ b: [Double]) -> [Double] {
    var x = b
    for row in rows.indices.reversed() {
      x[row] /= rows[row][row]
      for column in 0..<row { x[column] -= rows[row][column] * x[row] }
    }
    return x
  }
}
