import Foundation
import Testing

@testable import FilmSentiment

struct ResidualScalesTests {
  /// Eight reviews: two words and the run of both.
  private let matrix = FeatureMatrix(
    rowStarts: [0, 3, 6, 9, 12, 13, 14, 15, 16],
    columns: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 0, 1, 1], columnCount: 3, jobs: 1)
  private let runs = [false, false, true]
  private let ones = [Float](repeating: 1, count: 8)

  private func sums(_ shares: [Float]) -> ClassSums {
    ClassSums(matrix, shares: shares, importances: ones)
  }

  private func scales(_ labels: [Float], expected: [Float]) -> [Float] {
    ResidualScales.scales(
      naiveBayes: [0.5, 0.25, 2], runs: runs, counts: sums(labels), expected: sums(expected))
  }

  @Test func `single words keep their naive-Bayes scales`() {
    let scales = scales([1, 1, 1, 1, 0, 0, 0, 0], expected: [Float](repeating: 0.5, count: 8))
    #expect(scales[0] == 0.5 && scales[1] == 0.25)
  }

  @Test func `a run that says what its words say has little but its share`() {
    let expected: [Float] = [0.75, 0.75, 0.75, 0.75, 0.25, 0.25, 0.25, 0.25]
    // Three of four are fresh, as predicted: no ratio is left.
    let scales = scales([1, 1, 1, 0, 0, 0, 1, 0], expected: expected)
    #expect(abs(Double(scales[2]) - (0.7 * 2 + 0.4 * pow(0.01, 0.65))) < 1e-6)
  }

  @Test func `a run that says something else has the residual's ratio`() {
    let expected: [Float] = [0.75, 0.75, 0.75, 0.75, 0.25, 0.25, 0.25, 0.25]
    let scales = scales([0, 0, 0, 0, 1, 1, 1, 1], expected: expected)
    let ratio = abs(log(1.0 / 4) - log(5.0 / 2))
    #expect(abs(Double(scales[2]) - (0.7 * 2 + 0.4 * pow(ratio, 0.65))) < 1e-6)
  }
}
