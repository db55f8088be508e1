import LinearAlgebra
import Testing

@Suite struct MatrixInverseTests {
  @Test func timesTheMatrixIsTheUnit() throws {
    let a = Matrix.normal(rowCount: 12, columnCount: 20, seed: 1)
    let gram = naiveProduct(a, a.transposed())
    let inverse = try Matrix.symmetricInverse(order: 12, gram.elements)
    expectClose(naiveProduct(gram, inverse), .identity(12), tolerance: 1e-3)
    #expect(inverse == inverse.transposed())
  }

  @Test func notPositiveDefiniteIsAnError() {
    #expect(throws: LinearAlgebraError.self) {
      try Matrix.symmetricInverse(order: 2, [1, 2, 2, 1])
    }
  }
}
