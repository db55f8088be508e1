import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct RatingRowSolverTests {
  private let others = Matrix.normal(rowCount: 30, columnCount: 4, seed: 2)
  private let weights = (0..<30).map { 0.5 + Float($0 % 4) / 2 }

  private func equations(priorTerms: Matrix?) -> RatingEquations {
    RatingEquations(
      ratings: randomInteractions(users: 12, films: 30, density: 0.4, seed: 8).values,
      design: others.rowDesign(noiseWeights: weights), precision: .identity(4),
      priorTerms: priorTerms, noisePrecisions: (0..<12).map { 0.3 + Float($0) / 10 })
  }

  @Test(arguments: [0, 3, 7], [false, true])
  func solvesTheEquationsOfARow(row: Int, hasPrior: Bool) throws {
    let equations = equations(
      priorTerms: hasPrior ? .normal(rowCount: 12, columnCount: 4, seed: 3) : nil)
    let solver = RatingRowSolver(width: 4)
    // Another row first: nothing of it may remain.
    try solver.solve(5, of: equations)
    try solver.solve(row, of: equations)
    let naive = NaiveRow(equations, row: row, others: others, weights: weights)
    for i in 0..<4 {
      let image = (0..<4).reduce(0.0) { $0 + naive.precision[i][$1] * Double(solver.mean[$1]) }
      #expect((image - naive.target[i]).magnitude < 1e-3 * max(1, naive.target[i].magnitude))
    }
  }

  @Test func aRowWithoutRatingsAndPriorIsZero() throws {
    let solver = RatingRowSolver(width: 4)
    try solver.solve(3, of: equations(priorTerms: nil))
    #expect(Array(solver.mean) == [0, 0, 0, 0])
  }
}
