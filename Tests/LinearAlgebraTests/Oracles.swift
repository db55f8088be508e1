import LinearAlgebra
import Testing

/// The product by three loops, in double precision.
func naiveProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
  var result = Matrix(rowCount: a.rowCount, columnCount: b.columnCount)
  for i in 0..<a.rowCount {
    for j in 0..<b.columnCount {
      var sum = 0.0
      for k in 0..<a.columnCount { sum += Double(a[i, k]) * Double(b[k, j]) }
      result[i, j] = Float(sum)
    }
  }
  return result
}

/// Expects two lists of numbers to agree, and names the first place where they do not.
func expectClose(
  _ actual: [Float], _ expected: [Float], tolerance: Float = 1e-4,
  at location: SourceLocation = #_sourceLocation
) {
  guard actual.count == expected.count else {
    Issue.record("\(actual.count) values, not \(expected.count)", sourceLocation: location)
    return
  }
  let scale = expected.reduce(1) { max($0, $1.magnitude) }
  for (index, (a, b)) in zip(actual, expected).enumerated()
  where !((a - b).magnitude <= tolerance * scale) {
    Issue.record("element \(index) is \(a), not \(b)", sourceLocation: location)
    return
  }
}

/// Expects two matrices to agree.
func expectClose(
  _ actual: Matrix, _ expected: Matrix, tolerance: Float = 1e-4,
  at location: SourceLocation = #_sourceLocation
) {
  #expect(actual.rowCount == expected.rowCount, sourceLocation: location)
  #expect(actual.columnCount == expected.columnCount, sourceLocation: location)
  expectClose(actual.elements, expected.elements, tolerance: tolerance, at: location)
}

/// A sparse matrix with about `density` of its places filled.
func randomSparse(rows: Int, columns: Int, density: Double, seed: UInt64) -> SparseMatrix {
  var generator = SeededGenerator(seed: seed)
  var triplets: (rows: [Int32], columns: [Int32], values: [Float]) = ([], [], [])
  for i in 0..<rows {
    for j in 0..<columns where generator.uniform() < density {
      triplets.rows.append(Int32(i))
      triplets.columns.append(Int32(j))
      triplets.values.append(Float(generator.normal()))
    }
  }
  return SparseMatrix(
    rowCount: rows, columnCount: columns, rows: triplets.rows, columns: triplets.columns,
    values: triplets.values, duplicates: .sum)
}

/// A well-conditioned symmetric positive-definite matrix.
func randomPositiveDefinite(order: Int, seed: UInt64) -> Matrix {
  let factor = Matrix.normal(rowCount: order + 5, columnCount: order, seed: seed)
  var result = naiveProduct(factor.transposed(), factor)
  for i in 0..<order { result[i, i] += 1 }
  return result
}
