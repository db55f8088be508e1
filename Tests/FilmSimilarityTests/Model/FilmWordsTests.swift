import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct FilmWordsTests {
  private let matrix = SparseMatrix(
    rowCount: 3, columnCount: 4, rows: [0, 0, 0, 1, 1, 2], columns: [0, 1, 3, 1, 3, 2],
    values: [0.6, 0.7, 0.1, 0.8, 0.6, 0.5], duplicates: .last)
  private var words: FilmWords {
    FilmWords(matrix, words: ["moon", "sea", "été", "rain"], perFilm: 2)
  }

  @Test func heaviestWordsAreKept() {
    #expect(words.row(0).map(\.word) == [0, 1])
    #expect(words.spelled([1, 0, 2]) == ["sea", "moon", "été"])
    #expect(words.wordCount == 4)
  }

  @Test func rowsHaveTheirLengthButNoMoreThanOne() {
    let lengths = (0..<3).map { film in
      words.row(film).reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    }
    expectClose(lengths, [matrix.rowNorms()[0], 1, 0.5], tolerance: 1e-5)
  }

  @Test func cosinesOfOneAndOfAllAgree() {
    let words = words
    for film in 0..<3 {
      var all = [Float](repeating: 0, count: 3)
      all.withUnsafeMutableBufferPointer { words.addCosines(of: WeightedFilms(film), to: $0) }
      expectClose(
        all, words.cosines(of: WeightedFilms(film), with: [0, 1, 2]), tolerance: 1e-6)
      let shares = (0..<3).map { words.shared(film, $0).reduce(Float(0)) { $0 + $1.share } }
      expectClose(shares, all, tolerance: 1e-6)
    }
  }

  @Test func mergedRowsAreTheWeightedSum() {
    let words = words
    let merged = words.merged(
      WeightedFilms([.init(film: 0, weight: 2), .init(film: 1, weight: -0.5)]))
    var sum = [Float](repeating: 0, count: merged.count)
    for (word, weight) in words.row(0) { sum[word] += 2 * weight }
    for (word, weight) in words.row(1) { sum[word] -= 0.5 * weight }
    expectClose(merged, sum, tolerance: 1e-6)
    #expect((0..<3).map(words.wordCount(of:)) == [2, 2, 1])
  }

  @Test func filmsWithoutWordsAreAlikeToNone() {
    let empty = FilmWords(
      SparseMatrix(
        rowCount: 2, columnCount: 1, rows: [], columns: [], values: [], duplicates: .last),
      words: ["x"], perFilm: 3)
    #expect(empty.cosines(of: WeightedFilms(0), with: [0, 1]) == [0, 0])
    #expect(empty.row(1).isEmpty)
  }
}
