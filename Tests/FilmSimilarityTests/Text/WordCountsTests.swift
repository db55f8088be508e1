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

  @Test func aTextCountsByItsWeight() {
    var counts = WordCounts(filmCount: 2)
    counts.add("dream zone dream", film: 1, weight: 0.25)
    counts.add("dream", film: 1)
    #expect(counts.matrix().dense() == Matrix(rows: [[0, 0], [1.5, 0.25]]))
  }

  @Test func wordsMayComeWithTheirCounts() {
    var counts = WordCounts(filmCount: 2)
    counts.add("zone", count: 3, film: 0)
    counts.add("Zone", count: 1, film: 0)
    counts.add("zone dream", film: 0)
    counts.add("dream", count: 4, film: 1, weight: 0.5)
    counts.add("never", count: 0, film: 1)
    #expect(counts.words == ["zone", "dream"])
    #expect(counts.matrix().dense() == Matrix(rows: [[5, 1], [0, 2]]))
  }

  @Test func allWordsOfAFilmAreCounted() {
    var counts = WordCounts(filmCount: 3)
    counts.add("dream zone dream", film: 2, weight: 0.25)
    counts.add("zone", film: 0)
    counts.add("dream", film: 2)
    counts.add("zone", count: 3, film: 0)
    #expect(counts.wordCounts == [2, 0, 4])
  }

  @Test func noTextsMakeAnEmptyMatrix() {
    let matrix = WordCounts(filmCount: 2).matrix()
    #expect(matrix.rowCount == 2)
    #expect(matrix.columnCount == 0)
  }
}
