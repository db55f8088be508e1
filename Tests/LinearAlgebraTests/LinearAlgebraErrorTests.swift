import LinearAlgebra
import Testing

@Suite struct LinearAlgebraErrorTests {
  @Test func messagesSayWhatAndWhatToDo() {
    #expect(
      "\(LinearAlgebraError.notPositiveDefinite(order: 64, pivot: 3))"
        == "the matrix of order 64 is not positive definite at row 3; raise the regularization")
    #expect(
      "\(LinearAlgebraError.noConvergence(routine: "ssyevd", order: 8))"
        == "ssyevd did not converge on a matrix of order 8; look for NaN in the input")
  }
}
