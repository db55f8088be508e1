import Testing

@testable import FilmSimilarity

@Suite struct LowerTriangleTests {
  @Test func solvesWhatItFactorised() {
    let matrix = [[4.0], [2, 5], [1, 3, 6]]
    func value(_ i: Int, _ j: Int) -> Double { matrix[max(i, j)][min(i, j)] }
    let factor = LowerTriangle(choleskyOf: matrix)
    let x = factor.solveTransposed(factor.solve([1, -2, 3]))
    let b = (0..<3).map { row in (0..<3).reduce(0) { $0 + value(row, $1) * x[$1] } }
    for (found, expected) in zip(b, [1.0, -2, 3]) { #expect(abs(found - expected) < 1e-12) }
  }

  @Test func aSingularMatrixGivesNumbers() {
    let factor = LowerTriangle(choleskyOf: [[1], [1, 1]])
    #expect(factor.solveTransposed(factor.solve([1, 1])).allSatisfy { $0.isFinite })
  }
}
