import Testing

@testable import FilmSimilarity

@Suite struct WordSumTests {
  private let words = randomWords(films: 30)

  /// Nothing is left over from the query before.
  @Test func wordsAddUpAsInAWholeRow() {
    var sum = WordSum()
    for films in [[1, 2, 3], [], [2], [5, 29, 7, 1]] {
      let query = WeightedFilms(films.map { .init(film: $0, weight: 0.5 + Float($0)) })
      let merged = sum.merge(query, of: words)
      var row = [Float](repeating: 0, count: FilmWords.columnCount)
      for (word, weight) in merged { row[word] += weight }
      expectClose(row, words.merged(query), tolerance: 1e-6)
      #expect(Set(merged.map(\.word)).count == merged.count)
    }
  }
}
