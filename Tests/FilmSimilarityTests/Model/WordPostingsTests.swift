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

  /// A list or two need none, and none changes what is found.
  @Test func severalQueriesMakeThem() {
    let words = randomWords(films: 50)
    let query = WeightedFilms([.init(film: 1, weight: 2), .init(film: 8, weight: -0.5)])
    let lists = (0..<6).map { _ in
      var sums = [Float](repeating: 1, count: 50)
      sums.withUnsafeMutableBufferPointer { words.addCosines(of: query, to: $0) }
      return sums
    }
    for list in lists { expectClose(list, lists[0], tolerance: 1e-5) }
    let lazy = LazyWordPostings()
    #expect((0..<6).map { _ in lazy.postingsIfMany(of: words) != nil }.firstIndex(of: true) == 3)
  }

  /// What is left out is too little to matter, and no film lacks more than is told.
  @Test func wordsOfManyFilmsAndLittleWeightAreLeftOut() {
    let words = randomWords(films: 400, vocabulary: 300)
    let postings = WordPostings(words)
    var wordSum = WordSum()
    var leftOut = 0
    for film in [1, 2, 3, 7, 11] {
      let query = WeightedFilms(
        (0..<8).map { .init(film: film + 17 * $0, weight: $0 == 0 ? 1 : 0.02) })
      let all = wordSum.merge(query, of: words)
      let telling = postings.telling(all)
      leftOut += all.count - telling.words.count
      var (full, near) = ([Float](repeating: 0, count: 400), [Float](repeating: 0, count: 400))
      full.withUnsafeMutableBufferPointer { postings.add(all, to: $0) }
      near.withUnsafeMutableBufferPointer { postings.add(telling.words, to: $0) }
      for (place, scale) in words.scales.elements.enumerated() {
        #expect(scale * (full[place] - near[place]) <= telling.missing + 1e-6)
      }
    }
    #expect(leftOut > 0)
  }

  @Test func aQueryOfNothingLeavesOutNothing() {
    let telling = WordPostings(words).telling([])
    #expect(telling.words.isEmpty && telling.missing == 0)
  }
}
