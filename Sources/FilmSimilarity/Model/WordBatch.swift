/// Inner products of the words of many queries with those of all films, through each word's films.
final class WordBatch: EvidenceBatch {
  private let words: FilmWords
  private let postings: WordPostings
  /// Queries × films.
  private var sums: [Float] = []
  private var queryCount = 0
  private var wordSum = WordSum()

  init(_ words: FilmWords, _ postings: WordPostings) {
    (self.words, self.postings) = (words, postings)
  }

  func load(_ queries: [WeightedFilms]) {
    let filmCount = words.filmCount
    queryCount = queries.count
    if sums.count < queries.count * filmCount {
      sums = [Float](repeating: 0, count: queries.count * filmCount)
    }
    sums.withUnsafeMutableBufferPointer { sums in
      for (index, query) in queries.enumerated() {
        let row = UnsafeMutableBufferPointer(
          rebasing: sums[index * filmCount..<(index + 1) * filmCount])
        row.update(repeating: 0)
        postings.add(wordSum.merge(query, of: words), to: row)
      }
    }
  }

  func add(with others: Range<Int>, to tile: UnsafeMutableBufferPointer<Float>) {
    let filmCount = words.filmCount
    sums.withUnsafeBufferPointer { sums in
      words.withTable { _, _, _, scales in
        for query in 0..<queryCount {
          for (place, film) in others.enumerated() {
            tile[query * others.count + place] += scales[film] * sums[query * filmCount + film]
          }
        }
      }
    }
  }
}
