/// Inner products of the words of many queries with those of all films, through each word's films.
final class WordBatch: EvidenceBatch {
  private let words: FilmWords
  private let postings: WordPostings
  /// Queries × films.
  private var sums: [Float] = []
  private var queryCount = 0
  /// By word: whether the query that is merged has it, and its weight; nothing between queries.
  private var isFound: [Bool]
  private var weights: [Float]

  init(_ words: FilmWords, _ postings: WordPostings) {
    (self.words, self.postings) = (words, postings)
    isFound = [Bool](repeating: false, count: Int(UInt16.max) + 1)
    weights = [Float](repeating: 0, count: isFound.count)
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
        postings.add(merged(query), to: row)
      }
    }
  }

  /// The words of a query with their weights, as ``FilmWords/merged(_:)`` sums them.
  private func merged(_ query: WeightedFilms) -> [(word: Int, weight: Float)] {
    var found: [Int] = []
    for entry in query.entries {
      for (word, weight) in words.row(entry.film) {
        if !isFound[word] { found.append(word) }
        isFound[word] = true
        weights[word] += entry.weight * weight
      }
    }
    return found.sorted().map { word in
      defer { (isFound[word], weights[word]) = (false, 0) }
      return (word, weights[word])
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
