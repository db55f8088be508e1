extension SparseMatrix {
  /// `self · selfᵀ + ridge · I`: the inner products of all pairs of rows, dense and row-major, of
  /// which only the triangle on and above the diagonal is filled.
  ///
  /// - Complexity: O(Σ over columns of stored²) time, O(rows²) memory.
  package func rowGram(ridge: Float, threads: Int? = nil) -> [Float] {
    let order = rowCount
    let transposed = transposed()
    var gram = [Float](repeating: 0, count: order * order)
    gram.withUnsafeMutableBufferPointer { gram in
      guard let gram = gram.baseAddress else { return }
      nonisolated(unsafe) let target = gram
      ParallelRows(count: order, chunk: 16, threads: threads).forEach { rows in
        for row in rows {
          let sums = target + row * order
          sums[row] = ridge
          for entry in rowRange(row) {
            transposed.addEntries(
              ofRow: Int(columns[entry]), times: values[entry], from: Int32(row), to: sums)
          }
        }
      }
    }
    return gram
  }

  /// Adds a row's entries from a column on to a dense row.
  private func addEntries(
    ofRow row: Int, times scale: Float, from first: Int32, to sums: UnsafeMutablePointer<Float>
  ) {
    columns.withUnsafeBufferPointer { columns in
      values.withUnsafeBufferPointer { values in
        // Backwards from the row's end: columns ascend, so the first smaller one ends the loop.
        var entry = rowStarts[row + 1] - 1
        let start = rowStarts[row]
        while entry >= start, columns[entry] >= first {
          sums[Int(columns[entry])] += scale * values[entry]
          entry &-= 1
        }
      }
    }
  }
}
