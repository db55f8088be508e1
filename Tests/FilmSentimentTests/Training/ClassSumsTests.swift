import Testing

@testable import FilmSentiment

struct ClassSumsTests {
  /// Three rows with the features 0 and 1: {0, 1}, {0}, {1}.
  private let matrix = FeatureMatrix(
    rowStarts: [0, 2, 3, 4], columns: [0, 1, 0, 1], columnCount: 2, jobs: 1)

  @Test func `counts the reviews of each class by their importance`() {
    let sums = ClassSums(matrix, shares: [1, 0, 0], importances: [1, 4, 0.5])
    #expect(sums.fresh == [1, 1] && sums.rotten == [4, 0.5])
    #expect(sums.freshTotal == 1 && sums.rottenTotal == 4.5)
  }

  @Test func `a share of a review counts for each class`() {
    let sums = ClassSums(matrix, shares: [0.75, 0.5, 0], importances: [1, 2, 1])
    #expect(sums.fresh == [1.75, 0.75] && sums.rotten == [1.25, 1.25])
    #expect(sums.freshTotal + sums.rottenTotal == 4)
  }

  @Test func `what does not count is not read`() {
    let sums = ClassSums(matrix, shares: [.nan, 1, 0], importances: [0, 1, 1])
    #expect(sums.fresh == [1, 0] && sums.rotten == [0, 1])
  }
}
