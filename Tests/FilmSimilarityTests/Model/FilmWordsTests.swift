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
    // The third film's row is shorter than 1: its words are second-hand.
    let lengths = (0..<3).map { film in
      words.row(film).reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    }
    expectClose(lengths, [matrix.rowNorms()[0], 1, 0.5], tolerance: 1e-5)
  }

  @Test func cosinesOfOneAndOfAllAgree() {
    let words = words
    for film in 0..<3 {
      var all = [Float](repeating: -1, count: 3)
      all.withUnsafeMutableBufferPointer { words.cosines(of: film, into: $0) }
      expectClose(all, (0..<3).map { words.cosine(film, $0) }, tolerance: 1e-6)
      var posted = [Float](repeating: -1, count: 3)
      posted.withUnsafeMutableBufferPointer {
        WordPostings(words).cosines(of: film, into: $0)
      }
      expectClose(posted, all, tolerance: 1e-6)
      let shares = (0..<3).map { words.shared(film, $0).reduce(Float(0)) { $0 + $1.share } }
      expectClose(shares, all, tolerance: 1e-6)
    }
  }

  @Test func filmsWithoutWordsAreAlikeToNone() {
    let empty = FilmWords(
      SparseMatrix(
        rowCount: 2, columnCount: 1, rows: [], columns: [], values: [], duplicates: .last),
      words: ["x"], perFilm: 3)
    #expect(empty.cosine(0, 1) == 0)
    #expect(empty.row(1).isEmpty)
  }
}
