import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct WordCoherenceTests {
  @Test func wordsOfAlikeFilmsAreWorthMore() {
    // Films 0 and 1 are alike, 2 is not; word 0 is in 0 and 1, word 1 in 0 and 2, word 2 in 1 alone.
    let themes = Matrix(rows: [[1, 0], [1, 0], [0, 1]])
    let matrix = SparseMatrix(
      rowCount: 3, columnCount: 3, rows: [0, 0, 1, 1, 2], columns: [0, 1, 0, 2, 1],
      values: [0.6, 0.8, 0.6, 0.8, 1], duplicates: .last)
    let coherence = WordCoherence(matrix, themes: themes)
    expectClose(coherence.values, [(2 + 0.5) / 7, 0.5 / 7, 0.1], tolerance: 1e-5)
    let weighed = coherence.weighed(matrix)
    #expect(weighed.values[0] > 0.6)
    expectClose(weighed.rowNorms(), [1, 1, 1], tolerance: 1e-5)
  }
}
