import Testing

@testable import FilmSentiment

struct PrunedRefitTests {
  /// Two features that always come together, and a third of its own.
  private let rows: [[UInt32]] = (0..<2_000).map { $0 % 4 < 2 ? [0, 1] : $0 % 4 == 2 ? [2] : [] }

  private func refit(
    keeping kept: [Int], _ weights: [Float]
  ) throws -> LogisticRegression.Solution {
    var starts = [0]
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    let matrix = FeatureMatrix(
      rowStarts: starts, columns: rows.flatMap { $0 }, columnCount: 3, jobs: 1)
    let ones = [Float](repeating: 1, count: rows.count)
    let refit = PrunedRefit(
      matrix: matrix, kept: kept, keptMatrix: matrix.restricted(to: kept), lengthFactors: ones,
      domains: [UInt8](repeating: 0, count: rows.count), importances: ones)
    let full = LogisticRegression.Solution(weights: weights, biases: [0.25], iterations: 1, loss: 0)
    return try #require(refit.refit(full) { _, _, _ in true })
  }

  @Test func `where nothing is pruned nothing changes`() throws {
    let weights: [Float] = [0.5, 0.5, -1]
    let solution = try refit(keeping: [0, 1, 2], weights)
    for (old, new) in zip(weights, solution.weights) { #expect(abs(old - new) < 1e-3) }
    #expect(abs(solution.bias - 0.25) < 1e-3)
  }

  @Test func `an entry takes over what its companion said`() throws {
    let solution = try refit(keeping: [0, 2], [0.5, 1, -1])
    #expect(solution.weights.count == 2)
    // Drawn back to .5 by the penalty, on to 1.5 by a thousand reviews.
    #expect(solution.weights[0] > 1.1 && solution.weights[0] < 1.5)
    #expect(abs(solution.weights[1] + 1) < 0.3)
  }

  @Test func `can be stopped`() {
    let matrix = FeatureMatrix(rowStarts: [0, 1], columns: [0], columnCount: 1, jobs: 1)
    let refit = PrunedRefit(
      matrix: matrix, kept: [], keptMatrix: matrix.restricted(to: []), lengthFactors: [1],
      domains: [0], importances: [1])
    let full = LogisticRegression.Solution(weights: [2], biases: [0], iterations: 1, loss: 0)
    #expect(refit.refit(full) { _, _, _ in false } == nil)
  }
}
