extension Matrix {
  /// Adds another matrix of the same shape.
  package mutating func add(_ other: Matrix) {
    precondition(
      rowCount == other.rowCount && columnCount == other.columnCount,
      "shapes differ: \(rowCount)×\(columnCount) + \(other.rowCount)×\(other.columnCount)")
    withMutableElements { elements in
      other.withElements { other in
        for index in elements.indices { elements[index] += other[index] }
      }
    }
  }

  /// Multiplies every element.
  package mutating func scale(by factor: Float) {
    withMutableElements { elements in
      for index in elements.indices { elements[index] *= factor }
    }
  }

  /// The matrix with every column multiplied by a number of its own.
  package func scalingColumns(by factors: [Float]) -> Matrix {
    precondition(factors.count == columnCount, "\(factors.count) for \(columnCount) columns")
    var result = self
    let width = columnCount
    result.withMutableElements { elements in
      for index in elements.indices { elements[index] *= factors[index % width] }
    }
    return result
  }

  /// The mean of every column, summed in double precision; zeros of no rows.
  package func columnMeans() -> [Float] {
    var sums = [Double](repeating: 0, count: columnCount)
    for index in elements.indices { sums[index % columnCount] += Double(elements[index]) }
    return sums.map { Float($0 / Double(max(1, rowCount))) }
  }

  /// The matrix with every row multiplied by a number of its own.
  package func scalingRows(by factors: [Float]) -> Matrix {
    precondition(factors.count == rowCount, "\(factors.count) for \(rowCount) rows")
    var result = self
    let width = columnCount
    result.withMutableElements { elements in
      for (row, factor) in factors.enumerated() {
        for index in row * width..<(row + 1) * width { elements[index] *= factor }
      }
    }
    return result
  }

  /// The matrix with one more column, the last.
  package func appendingColumn(_ column: [Float]) -> Matrix {
    precondition(column.count == rowCount, "\(column.count) elements for \(rowCount) rows")
    var result: [Float] = []
    result.reserveCapacity(rowCount * (columnCount + 1))
    for row in 0..<rowCount {
      result += elements[rowRange(row)]
      result.append(column[row])
    }
    return Matrix(rowCount: rowCount, columnCount: columnCount + 1, elements: result)
  }
}
