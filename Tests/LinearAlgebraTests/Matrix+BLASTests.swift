import LinearAlgebra
import Testing

@Suite struct MatrixBLASTests {
  @Test(arguments: [(1, 1, 1), (3, 5, 2), (17, 33, 65), (0, 3, 2), (3, 0, 2), (64, 64, 64)])
  func productsEqualThreeLoops(rows: Int, inner: Int, columns: Int) {
    let a = Matrix.normal(rowCount: rows, columnCount: inner, seed: 1)
    let b = Matrix.normal(rowCount: inner, columnCount: columns, seed: 2)
    expectClose(a * b, naiveProduct(a, b))
    expectClose(a.timesTransposed(of: b.transposed()), naiveProduct(a, b))
  }

  @Test(arguments: [(5, 3), (40, 70), (1, 1), (2, 0)])
  func productWithVectorEqualsLoops(rows: Int, columns: Int) {
    let a = Matrix.normal(rowCount: rows, columnCount: columns, seed: 3)
    let x = Matrix.normal(rowCount: columns, columnCount: 1, seed: 4)
    expectClose(a * x.elements, naiveProduct(a, x).elements)
  }

  @Test(arguments: [(1, 1), (10, 4), (100, 32), (100, 33), (5000, 40), (0, 3)])
  func gramEqualsThreeLoopsAndIsSymmetric(rows: Int, columns: Int) {
    let a = Matrix.normal(rowCount: rows, columnCount: columns, seed: 5)
    let gram = a.gram()
    expectClose(gram, naiveProduct(a.transposed(), a))
    #expect(gram == gram.transposed())
  }

  @Test func gramHasTheSameBytesForAnyNumberOfThreads() {
    let a = Matrix.normal(rowCount: 7000, columnCount: 24, seed: 6)
    let single = a.gram(threads: 1)
    #expect(a.gram(threads: 2) == single)
    #expect(a.gram(threads: 3) == single)
  }
}
