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

  /// Refers to a mapped file, from the byte at `offset` on.
  init(mapped file: MappedFile, offset: Int, rowCount: Int, columnCount: Int) {
    precondition(offset.isMultiple(of: 4), "byte \(offset) is not where a Float can be")
    self.rowCount = rowCount
    self.columnCount = columnCount
    storage = .mapped(file, offset: offset)
  }

  /// Reads the elements in place, row after row.
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
    }
  }

  /// A copy as a matrix.
  package var matrix: Matrix {
    Matrix(rowCount: rowCount, columnCount: columnCount, elements: withElements(Array.init))
  }
}
