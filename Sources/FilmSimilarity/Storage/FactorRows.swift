package import LinearAlgebra

/// Rows of factors that are only read: in memory of their own, or in a mapped file.
package struct FactorRows: Sendable {
  private enum Storage: Sendable {
    case owned(Matrix)
    /// From `offset` on in the bytes of the file, which the reference keeps mapped.
    case mapped(MappedFile, offset: Int)
    /// The same in half precision.
    case mappedHalf(MappedFile, offset: Int)
    /// A byte with a sign each, times the row's scale.
    case mappedBytes(MappedFile, offset: Int, scales: StoredNumbers<Float>)
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

  /// Refers to bytes with a sign in a mapped file, from the byte at `offset` on.
  ///
  /// - Parameter scales: What a byte of each row is worth.
  init(
    mappedBytes file: MappedFile, offset: Int, scales: StoredNumbers<Float>, columnCount: Int
  ) {
    rowCount = scales.count
    self.columnCount = columnCount
    storage = .mappedBytes(file, offset: offset, scales: scales)
  }

  /// Reads one row.
  func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
    switch storage {
    case .owned, .mapped:
      return withElements { elements in
        body(UnsafeBufferPointer(rebasing: elements[row * columnCount..<(row + 1) * columnCount]))
      }
    case .mappedHalf, .mappedBytes:
      return withUnsafeTemporaryAllocation(of: Float.self, capacity: columnCount) { decoded in
        decode(row..<row + 1, into: decoded)
        return body(UnsafeBufferPointer(decoded))
      }
    }
  }

  /// Adds the inner products of a vector with all rows.
  func addProducts(with vector: [Float], to sums: UnsafeMutableBufferPointer<Float>) {
    vector.withUnsafeBufferPointer { vector in
      guard let own = vector.baseAddress else { return }
      guard case .mappedBytes(let file, let offset, let scales) = storage else {
        return forEach(of: sums.indices) { sums[$0] += Kernel.dot(own, $1, count: columnCount) }
      }
      file.withBytes { bytes in
        scales.withElements { scales in
          SignedByte.addProducts(
            of: vector,
            withRows: UnsafeRawBufferPointer(
              rebasing: bytes[offset..<offset + sums.count * columnCount]),
            scales: UnsafeBufferPointer(rebasing: scales[..<sums.count]), to: sums)
        }
      }
    }
  }

  /// The inner products of a vector with some rows.
  func products(of vector: [Float], withRows others: [Int]) -> [Float] {
    vector.withUnsafeBufferPointer { vector in
      guard let own = vector.baseAddress else { return others.map { _ in 0 } }
      var products: [Float] = []
      products.reserveCapacity(others.count)
      forEach(of: others) { products.append(Kernel.dot(own, $1, count: columnCount)) }
      return products
    }
  }

  /// Reads some rows at once.
  ///
  /// - Parameter buffer: Memory for them where they have to be converted, kept from call to call.
  func withRows<Result>(
    _ range: Range<Int>, buffer: inout [Float], _ body: (UnsafeBufferPointer<Float>) -> Result
  ) -> Result {
    let count = range.count * columnCount
    switch storage {
    case .owned, .mapped:
      return withElements { elements in
        body(
          UnsafeBufferPointer(
            rebasing: elements[range.lowerBound * columnCount..<range.upperBound * columnCount]))
      }
    case .mappedHalf, .mappedBytes:
      if buffer.count < count { buffer = [Float](repeating: 0, count: count) }
      return buffer.withUnsafeMutableBufferPointer { buffer in
        let rows = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
        decode(range, into: rows)
        return body(UnsafeBufferPointer(rows))
      }
    }
  }

  /// Reads some rows, which have at least one column, one after the other into the same memory
  /// where they have to be converted.
  @inline(__always)
  private func forEach(
    of rows: some Sequence<Int>, _ body: (_ row: Int, _ elements: UnsafePointer<Float>) -> Void
  ) {
    switch storage {
    case .owned, .mapped:
      withElements { elements in
        guard let first = elements.baseAddress else { return }
        for row in rows { body(row, first + row * columnCount) }
      }
    case .mappedHalf, .mappedBytes:
      withUnsafeTemporaryAllocation(of: Float.self, capacity: columnCount) { decoded in
        guard let first = decoded.baseAddress else { return }
        for row in rows {
          decode(row..<row + 1, into: decoded)
          body(row, first)
        }
      }
    }
  }

  /// Converts some rows.
  @inline(__always)
  private func decode(_ range: Range<Int>, into numbers: UnsafeMutableBufferPointer<Float>) {
    switch storage {
    case .owned, .mapped: break
    case .mappedHalf(let file, let offset):
      file.withBytes { bytes in
        let start = offset + 2 * range.lowerBound * columnCount
        let part = bytes[start..<start + 2 * numbers.count]
        Half.decode(UnsafeRawBufferPointer(rebasing: part), into: numbers)
      }
    case .mappedBytes(let file, let offset, let scales):
      file.withBytes { bytes in
        scales.withElements { scales in
          for (place, row) in range.enumerated() {
            let start = offset + row * columnCount
            let part = bytes[start..<start + columnCount]
            SignedByte.decode(
              UnsafeRawBufferPointer(rebasing: part), times: scales[row],
              into: UnsafeMutableBufferPointer(
                rebasing: numbers[place * columnCount..<(place + 1) * columnCount]))
          }
        }
      }
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
    case .mappedHalf, .mappedBytes:
      let count = rowCount * columnCount
      let elements = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
        decode(0..<rowCount, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
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
