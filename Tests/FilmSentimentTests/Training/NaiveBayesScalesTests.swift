import Foundation
import Testing

@testable import FilmSentiment

struct NaiveBayesScalesTests {
  /// Five rows with the features 0, 1, 2: {0}, {0, 1}, {1, 2}, {0, 1}, {}.
  private let matrix = FeatureMatrix(
    rowStarts: [0, 1, 3, 5, 7, 7], columns: [0, 0, 1, 1, 2, 0, 1], columnCount: 3, jobs: 1)

  private func close(_ a: [Float], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs(Double($0) - $1) < 1e-6 }
  }

  private func scales(labels: [Float], importances: [Float]) -> [Float] {
    NaiveBayesScales.scales(ClassSums(matrix, shares: labels, importances: importances))
  }

  @Test func `are a power of log ratios with one seen more on each side`() {
    let scales = scales(labels: [1, 1, 0, 0, 1], importances: [1, 1, 1, 1, 1])
    // Fresh: rows 0, 1, 4; rotten: rows 2, 3.
    let expected = [
      abs(log(3.0 / 5) - log(2.0 / 4)), abs(log(2.0 / 5) - log(3.0 / 4)),
      abs(log(1.0 / 5) - log(2.0 / 4)),
    ]
    #expect(close(scales, expected.map { pow($0, 0.65) }))
  }

  @Test func `rows count by their importance, those of 0 not at all`() {
    let scales = scales(labels: [1, 0, 0, 1, .nan], importances: [2, 1, 0.5, 0, 0])
    let expected = [
      abs(log(3.0 / 4) - log(2.0 / 3.5)), abs(log(1.0 / 4) - log(2.5 / 3.5)),
      abs(log(1.0 / 4) - log(1.5 / 3.5)),
    ]
    #expect(close(scales, expected.map { pow($0, 0.65) }))
  }

  @Test func `a feature without a side keeps a little`() {
    let scales = scales(labels: [1, 0, 1, 1, 0], importances: [0, 1, 0, 1, 0])
    #expect(close(scales, [0.01, 0.01, 0.01].map { pow($0, 0.65) }))
  }
}
