import LinearAlgebra
import Testing

@Suite struct MatrixOrthonormalTests {
  @Test(arguments: [(1, 1), (7, 3), (5, 5), (300, 80), (4, 0)])
  func factorsAreOrthonormalAndTriangular(rows: Int, columns: Int) {
    let matrix = Matrix.normal(rowCount: rows, columnCount: columns, seed: 8)
    let (q, r) = matrix.orthonormalized()
    expectClose(naiveProduct(q.transposed(), q), .identity(columns))
    expectClose(naiveProduct(q, r), matrix)
    for i in 0..<columns { for j in 0..<i { #expect(r[i, j] == 0) } }
  }

  @Test func dependentColumnsStillGiveAnOrthonormalBasis() {
    let column = Matrix.normal(rowCount: 20, columnCount: 1, seed: 9)
    let matrix = naiveProduct(column, Matrix(rows: [[1, 2, 0]]))
    let (q, r) = matrix.orthonormalized()
    expectClose(naiveProduct(q.transposed(), q), .identity(3))
    expectClose(naiveProduct(q, r), matrix)
  }
}
