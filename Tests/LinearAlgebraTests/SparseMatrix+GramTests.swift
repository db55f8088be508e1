import LinearAlgebra
import Testing

@Suite struct SparseMatrixGramTests {
  @Test(arguments: [1, 2, 3])
  func equalsTheDenseProduct(threads: Int) {
    var generator = SeededGenerator(seed: 4)
    var (rows, columns, values) = ([Int32](), [Int32](), [Float]())
    for row in 0..<40 {
      for column in 0..<25 where generator.uniform() < 0.3 {
        rows.append(Int32(row))
        columns.append(Int32(column))
        values.append(Float(generator.normal()))
      }
    }
    let sparse = SparseMatrix(
      rowCount: 40, columnCount: 25, rows: rows, columns: columns, values: values,
      duplicates: .sum)
    let dense = sparse.dense()
    let expected = naiveProduct(dense, dense.transposed())
    let gram = sparse.rowGram(ridge: 0.5, threads: threads)
    for i in 0..<40 {
      for j in i..<40 {
        let value = expected[i, j] + (i == j ? 0.5 : 0)
        #expect((gram[i * 40 + j] - value).magnitude < 1e-4)
      }
    }
  }

  @Test func noRowsGiveNothing() {
    let empty = SparseMatrix(
      rowCount: 0, columnCount: 3, rows: [], columns: [], values: [], duplicates: .sum)
    #expect(empty.rowGram(ridge: 1).isEmpty)
  }
}
