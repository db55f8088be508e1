/// A dense matrix of `Float`, row after row in one piece of memory.
///
/// A row is the vector of a user or a film, and columns are the vector's components.
package struct Matrix: Sendable, Hashable {
  /// The number of rows.
  package let rowCount: Int
  /// The number of columns.
  package let columnCount: Int
  /// All elements; row `i`, column `j` is at `i * columnCount + j`.
  package private(set) var elements: [Float]

  /// Makes a matrix whose elements are all equal.
  package init(rowCount: Int, columnCount: Int, repeating value: Float = 0) {
    precondition(
      rowCount >= 0 && columnCount >= 0, "a matrix cannot have the shape \(rowCount)×\(columnCount)"
    )
    self.rowCount = rowCount
    self.columnCount = columnCount
    elements = [Float](repeating: value, count: rowCount * columnCount)
  }

  /// Makes a matrix of elements in row-major order.
  ///
  /// - Precondition: `elements.count == rowCount * columnCount`.
  package init(rowCount: Int, columnCount: Int, elements: [Float]) {
    precondition(
      rowCount >= 0 && columnCount >= 0 && elements.count == rowCount * columnCount,
      "\(elements.count) elements do not make a matrix of \(rowCount)×\(columnCount)")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.elements = elements
  }

  /// Makes a matrix from its rows, all of the same length.
  package init(rows: [[Float]]) {
    let columnCount = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columnCount }, "rows differ in length")
    self.init(rowCount: rows.count, columnCount: columnCount, elements: rows.flatMap { $0 })
  }

  /// The unit matrix.
  package static func identity(_ order: Int) -> Matrix {
    var result = Matrix(rowCount: order, columnCount: order)
    for i in 0..<order { result[i, i] = 1 }
    return result
  }

  /// The element at a row and a column.
  package subscript(row: Int, column: Int) -> Float {
    get {
      checkIndices(row, column)
      return elements[row * columnCount + column]
    }
    set {
      checkIndices(row, column)
      elements[row * columnCount + column] = newValue
    }
  }

  /// A copy of one row.
  package func row(_ index: Int) -> [Float] {
    Array(elements[rowRange(index)])
  }

  /// The range of a row in `elements`.
  package func rowRange(_ index: Int) -> Range<Int> {
    precondition(index >= 0 && index < rowCount, "row \(index) of \(rowCount)")
    return index * columnCount..<(index + 1) * columnCount
  }

  /// The matrix with rows and columns exchanged.
  package func transposed() -> Matrix {
    var result = Matrix(rowCount: columnCount, columnCount: rowCount)
    for i in 0..<rowCount {
      for j in 0..<columnCount {
        result.elements[j * rowCount + i] = elements[i * columnCount + j]
      }
    }
    return result
  }

  /// The first columns of every row.
  package func leadingColumns(_ count: Int) -> Matrix {
    precondition(count >= 0 && count <= columnCount, "\(count) of \(columnCount) columns")
    var result: [Float] = []
    result.reserveCapacity(rowCount * count)
    for i in 0..<rowCount {
      result += elements[i * columnCount..<i * columnCount + count]
    }
    return Matrix(rowCount: rowCount, columnCount: count, elements: result)
  }

  /// Reads the elements in place.
  package func withElements<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try elements.withUnsafeBufferPointer(body)
  }

  /// Changes the elements in place.
  package mutating func withMutableElements<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try elements.withUnsafeMutableBufferPointer { buffer throws(Failure) in try body(buffer) }
  }

  private func checkIndices(_ row: Int, _ column: Int) {
    precondition(
      row >= 0 && row < rowCount && column >= 0 && column < columnCount,
      "element (\(row), \(column)) of a matrix of \(rowCount)×\(columnCount)")
  }
}
