import LinearAlgebra
import Testing

@Suite struct TruncatedSVDTests {
  /// A matrix with given singular values, stored as if it were sparse.
  private func planted(_ values: [Float], rows: Int, columns: Int) -> SparseMatrix {
    let count = values.count
    let left = Matrix.normal(rowCount: rows, columnCount: count, seed: 1).orthonormalized().q
    let right = Matrix.normal(rowCount: columns, columnCount: count, seed: 2).orthonormalized().q
    var scaled = left
    for i in 0..<rows { for j in 0..<count { scaled[i, j] *= values[j] } }
    let dense = scaled.timesTransposed(of: right)
    return SparseMatrix(
      rowCount: rows, columnCount: columns, rowStarts: (0...rows).map { $0 * columns },
      columns: (0..<rows).flatMap { _ in (0..<columns).map(Int32.init) }, values: dense.elements)
  }

  private func rebuilt(_ svd: TruncatedSVD) -> Matrix {
    var scaled = svd.left
    for i in 0..<scaled.rowCount {
      for j in svd.values.indices { scaled[i, j] *= svd.values[j] }
    }
    return naiveProduct(scaled, svd.right.transposed())
  }

  @Test func plantedSpectrumIsFound() throws {
    let spectrum: [Float] = [9, 5, 4, 2, 1, 0.5, 0.2]
    let svd = try TruncatedSVD(planted(spectrum, rows: 60, columns: 40), .init(rank: 5))
    expectClose(svd.values, [9, 5, 4, 2, 1])
    expectClose(naiveProduct(svd.left.transposed(), svd.left), .identity(5))
    expectClose(naiveProduct(svd.right.transposed(), svd.right), .identity(5))
  }

  @Test(arguments: [(20, 8), (8, 20), (6, 6), (1, 4), (4, 1)])
  func fullRankRebuildsTheMatrix(rows: Int, columns: Int) throws {
    let matrix = randomSparse(rows: rows, columns: columns, density: 0.6, seed: 11)
    let svd = try TruncatedSVD(matrix, .init(rank: 100))
    #expect(svd.values.count == min(rows, columns))
    expectClose(rebuilt(svd), matrix.dense())
  }

  @Test func slowlyFallingSpectrumIsCloseToTheBestApproximation() throws {
    let matrix = randomSparse(rows: 120, columns: 80, density: 0.2, seed: 12)
    let exact = try TruncatedSVD(matrix, .init(rank: 80)).values.prefix(10)
    let values = try TruncatedSVD(matrix, .init(rank: 10, iterations: 6)).values
    expectClose(values, Array(exact), tolerance: 0.01)
    #expect(zip(values, exact).allSatisfy { $0 <= $1 * 1.0001 })
  }

  @Test func bytesDependOnTheSeedButNotOnTheThreads() throws {
    let matrix = randomSparse(rows: 300, columns: 50, density: 0.1, seed: 13)
    func factors(seed: UInt64, threads: Int) throws -> Matrix {
      try TruncatedSVD(matrix, .init(rank: 6, iterations: 1, seed: seed, threads: threads)).left
    }
    let single = try factors(seed: 1, threads: 1)
    #expect(try factors(seed: 1, threads: 2) == single)
    #expect(try factors(seed: 1, threads: 3) == single)
    #expect(try factors(seed: 2, threads: 1) != single)
  }

  @Test func emptyMatrixHasNoValues() throws {
    let matrix = SparseMatrix(
      rowCount: 0, columnCount: 3, rows: [], columns: [], values: [], duplicates: .sum)
    #expect(try TruncatedSVD(matrix, .init(rank: 2)).values.isEmpty)
  }

  @Test func matrixOfZerosHasZeroValues() throws {
    let matrix = SparseMatrix(
      rowCount: 5, columnCount: 3, rows: [], columns: [], values: [], duplicates: .sum)
    #expect(try TruncatedSVD(matrix, .init(rank: 2)).values == [0, 0])
  }

  @Test func nanIsRefused() {
    let matrix = SparseMatrix(
      rowCount: 2, columnCount: 2, rows: [0], columns: [0], values: [.nan], duplicates: .sum)
    #expect(throws: LinearAlgebraError.self) { try TruncatedSVD(matrix, .init(rank: 1)) }
  }
}
