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
  package mutating func normalizeRows() { divideRows(by: rowNorms()) }

  /// The matrix with rows longer than 1 shortened to length 1, and rows that are not finite set to zero.
  package func rowsShortened() -> Matrix {
    var copy = self
    // Rounding makes rows of length 1 slightly longer; those are unchanged.
    copy.divideRows(by: rowNorms().map { $0.isFinite ? ($0 > 1 + 1e-5 ? $0 : 1) : $0 })
    return copy
  }

  private mutating func divideRows(by norms: [Float]) {
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
