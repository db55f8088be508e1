extension Matrix {
  /// Replaces all rows, using several threads; the result does not depend on their number.
  ///
  /// - Parameters:
  ///   - chunk: Rows that one thread processes at a time.
  ///   - threads: The most threads used, `nil` for all processors.
  ///   - workspace: Makes the memory of one thread; it must not carry results from row to row.
  ///   - body: Called once for every row with its elements, and with no other row's.
  /// - Throws: What `body` throws for the first row that fails; later rows may not have changed.
  package mutating func updateRows<Workspace, Failure: Error>(
    chunk: Int, threads: Int?, workspace: @Sendable () -> Workspace,
    body:
      @Sendable (
        inout Workspace, _ row: Int, _ elements: UnsafeMutableBufferPointer<Float>
      ) throws(Failure) -> Void
  ) throws(Failure) {
    let (width, plan) = (columnCount, ParallelRows(count: rowCount, chunk: chunk, threads: threads))
    try withMutableElements { elements throws(Failure) in
      nonisolated(unsafe) let elements = elements
      try plan.forEach(workspace: workspace) { (space, rows) throws(Failure) in
        for row in rows {
          let range = row * width..<(row + 1) * width
          try body(&space, row, UnsafeMutableBufferPointer(rebasing: elements[range]))
        }
      }
    }
  }
}
