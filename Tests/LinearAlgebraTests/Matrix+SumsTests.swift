import LinearAlgebra
import Testing

@Suite struct MatrixSumsTests {
  private let a = Matrix(rows: [[1, 2], [3, 4], [5, 6]])

  @Test func sumsAndScales() {
    var sum = a
    sum.add(a)
    sum.scale(by: 0.5)
    #expect(sum == a)
    #expect(a.scalingColumns(by: [2, -1]) == Matrix(rows: [[2, -2], [6, -4], [10, -6]]))
    #expect(a.scalingRows(by: [1, 0, 2]) == Matrix(rows: [[1, 2], [0, 0], [10, 12]]))
    #expect(a.columnMeans() == [3, 4])
    #expect(Matrix(rowCount: 0, columnCount: 2).columnMeans() == [0, 0])
    #expect(a.appendingColumn([7, 8, 9]) == Matrix(rows: [[1, 2, 7], [3, 4, 8], [5, 6, 9]]))
  }

  @Test func products() throws {
    expectClose(a.transposedTimes(a), naiveProduct(a.transposed(), a))
    var sum = Matrix.identity(3)
    sum.addProduct(a, a.transposed())
    var expected = naiveProduct(a, a.transposed())
    expected.add(.identity(3))
    expectClose(sum, expected)
    let triangle = Matrix(rows: [[2, 1, 0], [0, 4, -1], [0, 0, 5]])
    expectClose(naiveProduct(triangle, try triangle.upperTriangularInverse()), .identity(3))
  }

  @Test func singularTriangleIsAnError() {
    #expect(throws: LinearAlgebraError.self) {
      try Matrix(rows: [[1, 1], [0, 0]]).upperTriangularInverse()
    }
  }
}
