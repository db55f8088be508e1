package import LinearAlgebra

/// Rows of factors that are only read: in memory of their own, or in a mapped file.
package struct FactorRows: Sendable {
  private enum Storage: Sendable {
    case owned(Matrix)
    /// From `offset` on in the bytes of the file, which the reference keeps mapped.
    case mapped(MappedFile, offset: Int)
    /// The same in half precision.
    case mappedHalf(MappedFile, offset: Int)
  }

  /// The number of rows.
  package let rowCount: Int
  /// The number of factors.
  package let columnCount: Int
  private let storage: Storage

  /// Takes over a matrix.
  package init(_ matrix: Matrix) {
    rowCount = matrix.rowCount
    columnCount = matrix.columnCount
    storage = .owned(matrix)
  }

  /// Refers to a mapped file, from the byte at `offset` on.
  init(mapped file: MappedFile, offset: Int, rowCount: Int, columnCount: Int) {
    precondition(offset.isMultiple(of: 4), "byte \(offset) is not where a Float can be")
    self.rowCount = rowCount
    self.columnCount = columnCount
    storage = .mapped(file, offset: offset)
  }

  /// Refers to numbers of half precision in a mapped file, from the byte at `offset` on.
  init(mappedHalf file: MappedFile, offset: Int, rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    storage = .mappedHalf(file, offset: offset)
  }

  /// The same rows, in memory and in single precision if they were not.
  var single: FactorRows {
    if case .mappedHalf = storage { return FactorRows(matrix) }
    return self
  }

  /// Reads one row.
  func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
    guard case .mappedHalf(let file, let offset) = storage else {
      return withElements { elements in
        body(UnsafeBufferPointer(rebasing: elements[row * columnCount..<(row + 1) * columnCount]))
      }
    }
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: columnCount) { decoded in
      Self.decode(file, offset + 2 * row * columnCount, into: decoded)
      return body(UnsafeBufferPointer(decoded))
    }
  }

  /// The inner products of a row with all rows.
  func products(withRow row: Int, into result: UnsafeMutableBufferPointer<Float>) {
    withRow(row) { own in
      guard let own = own.baseAddress else { return result.update(repeating: 0) }
      forEach(of: result.indices) { result[$0] = Kernel.dot(own, $1, count: columnCount) }
    }
  }

  /// The inner products of some rows with all rows, by BLAS; there is at least one column.
  func products(withRows some: Range<Int>, into result: UnsafeMutableBufferPointer<Float>) {
    withElements { rows in
      let own = rows[some.lowerBound * columnCount..<some.upperBound * columnCount]
      Kernel.multiply(
        rows: UnsafeBufferPointer(rebasing: own), byRows: rows, columnCount: columnCount,
        into: result)
    }
  }

  /// The inner products of a row with some others.
  func products(ofRow row: Int, withRows others: [Int]) -> [Float] {
    withRow(row) { own in
      guard let own = own.baseAddress else { return others.map { _ in 0 } }
      var products: [Float] = []
      products.reserveCapacity(others.count)
      forEach(of: others) { products.append(Kernel.dot(own, $1, count: columnCount)) }
      return products
    }
  }

  /// Reads some rows, which have at least one column, one after the other into the same memory
  /// where they have to be converted.
  @inline(__always)
  private func forEach(
    of rows: some Sequence<Int>, _ body: (_ row: Int, _ elements: UnsafePointer<Float>) -> Void
  ) {
    guard case .mappedHalf(let file, let offset) = storage else {
      return withElements { elements in
        guard let first = elements.baseAddress else { return }
        for row in rows { body(row, first + row * columnCount) }
      }
    }
    withUnsafeTemporaryAllocation(of: Float.self, capacity: columnCount) { decoded in
      guard let first = decoded.baseAddress else { return }
      let size = 2 * columnCount
      file.withBytes { bytes in
        for row in rows {
          let start = offset + row * size
          Half.decode(UnsafeRawBufferPointer(rebasing: bytes[start..<start + size]), into: decoded)
          body(row, first)
        }
      }
    }
  }

  private static func decode(
    _ file: MappedFile, _ offset: Int, into numbers: UnsafeMutableBufferPointer<Float>
  ) {
    file.withBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + 2 * numbers.count])
      Half.decode(part, into: numbers)
    }
  }

  /// Reads the elements, row after row: in place, unless they are of half precision and have to be
  /// converted first.
  package func withElements<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
    switch storage {
    case .owned(let matrix):
      return matrix.withElements(body)
    case .mapped(let file, let offset):
      let count = rowCount * columnCount
      return file.withBytes { bytes in
        let rows = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count * 4])
        return body(rows.assumingMemoryBound(to: Float.self))
      }
    case .mappedHalf(let file, let offset):
      let count = rowCount * columnCount
      let elements = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
        Self.decode(
          file, offset, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
        initialized = count
      }
      return elements.withUnsafeBufferPointer(body)
    }
  }

  /// A copy as a matrix.
  package var matrix: Matrix {
    Matrix(rowCount: rowCount, columnCount: columnCount, elements: withElements(Array.init))
  }
}
