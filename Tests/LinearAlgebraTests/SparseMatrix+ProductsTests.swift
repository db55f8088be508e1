import LinearAlgebra
import Testing

@Suite struct SparseMatrixProductsTests {
  let matrix = randomSparse(rows: 200, columns: 30, density: 0.2, seed: 5)
  let dense = Matrix.normal(rowCount: 30, columnCount: 9, seed: 6)

  @Test func productEqualsThreeLoops() {
    expectClose(matrix.product(with: dense), naiveProduct(matrix.dense(), dense))
  }

  @Test func productHasTheSameBytesForAnyNumberOfThreads() {
    let single = matrix.product(with: dense, threads: 1)
    #expect(matrix.product(with: dense, threads: 2) == single)
    #expect(matrix.product(with: dense, threads: 3) == single)
  }

  @Test func normsEqualThoseOfTheDenseMatrix() {
    #expect(matrix.rowNorms() == matrix.dense().rowNorms())
  }

  @Test func normalizedRowsHaveLengthOneOrZero() {
    let sparse = randomSparse(rows: 60, columns: 20, density: 0.05, seed: 7)
    #expect(sparse.rowNorms().contains(0))
    for norm in sparse.rowsNormalized().rowNorms() {
      #expect(norm == 0 || (norm - 1).magnitude < 1e-6)
    }
  }
}
