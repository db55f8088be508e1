import Testing

@testable import FilmSentiment

struct LogisticRegressionMarginsTests {
  @Test func `a row's margin is its domain's bias and its shortened sum`() {
    let matrix = FeatureMatrix(
      rowStarts: [0, 2, 3, 3], columns: [0, 1, 1], columnCount: 2, jobs: 1)
    let solution = LogisticRegression.Solution(
      weights: [0.5, -2], biases: [0.25, 1], iterations: 1, loss: 0)
    let margins = solution.margins(matrix, lengthFactors: [0.5, 1, 2], domains: [0, 1, 0])
    #expect(margins == [0.25 - 0.75, 1 - 2, 0.25])
  }
}
