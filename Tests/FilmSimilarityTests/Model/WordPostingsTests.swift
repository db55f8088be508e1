import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct WordPostingsTests {
  private let words = randomWords(films: 50)

  /// What a word of weight 1 adds to every film: its byte, which times the film's scale is its weight.
  @Test func aWordAddsToTheFilmsThatHaveItAlone() {
    let postings = WordPostings(words)
    let scales = words.scales.elements
    for word in 0..<words.wordCount {
      var sums = [Float](repeating: 0, count: 50)
      sums.withUnsafeMutableBufferPointer { postings.add([(word, 1)], to: $0) }
      let expected = (0..<50).map { film in
        words.row(film).first { $0.word == word }?.weight ?? 0
      }
      expectClose(zip(sums, scales).map { $0 * $1 }, expected, tolerance: 1e-6)
      #expect(sums.contains { $0 > 0 })
    }
  }

  @Test func weightsAddUp() {
    let postings = WordPostings(words)
    var (sums, once) = ([Float](repeating: 3, count: 50), [Float](repeating: 0, count: 50))
    once.withUnsafeMutableBufferPointer { postings.add([(4, 1)], to: $0) }
    sums.withUnsafeMutableBufferPointer { sums in
      postings.add([(4, 2)], to: sums)
      postings.add([(4, -0.5)], to: sums)
    }
    expectClose(sums, once.map { 3 + 1.5 * $0 }, tolerance: 1e-3)
  }

  /// Word numbers of a file may be as great as two bytes hold.
  @Test func wordsThatNoFilmHasAddNothing() {
    let empty = FilmWords(
      starts: StoredNumbers([0]), columns: StoredNumbers([]), weights: StoredNumbers([]),
      scales: StoredNumbers([]), spellings: StoredNumbers([]))
    for words in [words, empty] {
      var sums = [Float](repeating: 0, count: 50)
      sums.withUnsafeMutableBufferPointer { WordPostings(words).add([(65_535, 1)], to: $0) }
      #expect(sums.allSatisfy { $0 == 0 })
    }
  }

  @Test func theyAreMadeOnce() {
    let lazy = LazyWordPostings()
    #expect(lazy.postings(of: words) === lazy.postings(of: words))
  }
}
