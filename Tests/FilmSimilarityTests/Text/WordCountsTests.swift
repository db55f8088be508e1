import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct WordCountsTests {
  @Test func textsOfAFilmAreAddedInAnyOrder() {
    var counts = WordCounts(filmCount: 3)
    counts.add("dream within dream", film: 2)
    counts.add("zone", film: 0)
    counts.add("Dream zone", film: 2)
    #expect(counts.wordCount == 3)
    #expect(counts.words == ["dream", "within", "zone"])
    #expect(counts.matrix().dense() == Matrix(rows: [[0, 0, 1], [0, 0, 0], [3, 1, 1]]))
  }

  @Test func noTextsMakeAnEmptyMatrix() {
    let matrix = WordCounts(filmCount: 2).matrix()
    #expect(matrix.rowCount == 2)
    #expect(matrix.columnCount == 0)
  }
}
