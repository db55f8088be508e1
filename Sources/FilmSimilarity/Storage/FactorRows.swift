package import LinearAlgebra

/// Rows of factors that are only read: in memory of their own, or in a mapped file.
package struct FactorRows: Sendable {
  private enum Storage: Sendable {
    case owned(Matrix)
    /// From `offset` on in the bytes of the file, which the reference keeps mapped.
    case mapped(MappedFile, offset: Int)
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

  /// Refers to bytes of a mapped file.
  init(mapped file: MappedFile, _ bytes: UnsafeRawBufferPointer, rowCount: Int, columnCount: Int) {
    precondition(bytes.count == rowCount * columnCount * 4, "\(bytes.count) bytes")
    self.rowCount = rowCount
    self.columnCount = columnCount
    guard let start = file.bytes.baseAddress, let first = bytes.baseAddress else {
      storage = .owned(Matrix(rowCount: rowCount, columnCount: columnCount))
      return
    }
    storage = .mapped(file, offset: first - start)
  }

  /// Reads the elements in place, row after row.
  package func withElements<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
    switch storage {
    case .owned(let matrix):
      return matrix.withElements(body)
    case .mapped(let file, let offset):
      let count = rowCount * columnCount
      let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[offset..<offset + count * 4])
      return withExtendedLifetime(file) { body(bytes.assumingMemoryBound(to: Float.self)) }
    }
  }

  /// A copy as a matrix.
  package var matrix: Matrix {
    Matrix(rowCount: rowCount, columnCount: columnCount, elements: withElements(Array.init))
  }
}
