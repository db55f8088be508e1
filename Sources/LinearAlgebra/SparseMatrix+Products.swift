extension SparseMatrix {
  /// The Euclidean length of every row, summed in double precision.
  package func rowNorms() -> [Float] {
    (0..<rowCount).map { row in
      let sum = values[rowRange(row)].reduce(0.0) { $0 + Double($1) * Double($1) }
      return Float(sum.squareRoot())
    }
  }

  /// Divides every row by its length; rows of zeros are unchanged.
  package func rowsNormalized() -> SparseMatrix {
    let norms = rowNorms()
    var scaled = values
    for row in 0..<rowCount where norms[row] > 0 {
      for entry in rowRange(row) { scaled[entry] /= norms[row] }
    }
    return SparseMatrix(
      rowCount: rowCount, columnCount: columnCount, rowStarts: rowStarts, columns: columns,
      values: scaled)
  }

  /// `self · dense`, rows in parallel; the same bytes for any number of threads.
  ///
  /// For `selfᵀ · dense` transpose once and call this.
  ///
  /// - Complexity: O(stored elements · columns of `dense`).
  package func product(with dense: Matrix, threads: Int? = nil) -> Matrix {
    precondition(
      columnCount == dense.rowCount,
      "shapes differ: \(rowCount)×\(columnCount) · \(dense.rowCount)×\(dense.columnCount)")
    let width = dense.columnCount
    var result = Matrix(rowCount: rowCount, columnCount: width)
    guard width > 0 else { return result }
    dense.withElements { dense in
      result.withMutableElements { result in
        guard let source = dense.baseAddress, let target = result.baseAddress else { return }
        nonisolated(unsafe) let (from, to) = (source, target)
        ParallelRows(count: rowCount, chunk: 64, threads: threads).forEach { rows in
          for row in rows { addProduct(ofRow: row, with: from, width: width, to: to + row * width) }
        }
      }
    }
    return result
  }

  /// Adds the product of a row with the rows of `dense`, each `width` long.
  @inline(__always)
  private func addProduct(
    ofRow row: Int, with dense: UnsafePointer<Float>, width: Int,
    to sum: UnsafeMutablePointer<Float>
  ) {
    for entry in rowRange(row) {
      Kernel.add(dense + Int(columns[entry]) * width, times: values[entry], to: sum, count: width)
    }
  }

  /// The matrix with all its zeros.
  package func dense() -> Matrix {
    var result = Matrix(rowCount: rowCount, columnCount: columnCount)
    for row in 0..<rowCount {
      for entry in rowRange(row) { result[row, Int(columns[entry])] = values[entry] }
    }
    return result
  }
}
