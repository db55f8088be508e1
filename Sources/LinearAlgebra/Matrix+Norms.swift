extension Matrix {
  /// The Euclidean length of every row, summed in double precision.
  package func rowNorms() -> [Float] {
    (0..<rowCount).map { row in
      var sum = 0.0
      for index in rowRange(row) { sum += Double(elements[index]) * Double(elements[index]) }
      return Float(sum.squareRoot())
    }
  }

  /// Divides every row by its length; a row of zeros, or one that is not finite, becomes zeros.
  package mutating func normalizeRows() {
    let norms = rowNorms()
    let columnCount = columnCount
    withMutableElements { elements in
      for (row, norm) in norms.enumerated() {
        let scale = norm > 0 && norm.isFinite ? 1 / norm : 0
        for index in row * columnCount..<(row + 1) * columnCount {
          // Not a product with zero: NaN times zero would stay NaN.
          elements[index] = scale == 0 ? 0 : elements[index] * scale
        }
      }
    }
  }

  /// The matrix with every row divided by its length.
  package func rowsNormalized() -> Matrix {
    var copy = self
    copy.normalizeRows()
    return copy
  }
}
