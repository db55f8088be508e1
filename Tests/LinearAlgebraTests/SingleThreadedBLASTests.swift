import LinearAlgebra
import Testing

@Suite struct SingleThreadedBLASTests {
  @Test func bigProductsAreTheSameTwice() {
    // Large enough for OpenBLAS to use threads if it were allowed to.
    let a = Matrix.normal(rowCount: 300, columnCount: 300, seed: 1)
    SingleThreadedBLAS.pin()
    #expect(a * a == a * a)
  }
}
