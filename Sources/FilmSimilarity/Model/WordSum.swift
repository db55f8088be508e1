/// Adds up the words of a query's films; its memory serves query after query.
struct WordSum {
  /// By word: whether the query that is merged has it, and its weight; nothing between queries.
  private var isFound = [Bool](repeating: false, count: FilmWords.columnCount)
  private var weights = [Float](repeating: 0, count: FilmWords.columnCount)

  /// The words of a query with their weights, as ``FilmWords/merged(_:)`` sums them, each once.
  mutating func merge(
    _ query: WeightedFilms, of words: FilmWords
  ) -> [(word: Int, weight: Float)] {
    var found: [Int] = []
    for entry in query.entries {
      for (word, weight) in words.row(entry.film) {
        if !isFound[word] { found.append(word) }
        isFound[word] = true
        weights[word] += entry.weight * weight
      }
    }
    return found.map { word in
      defer { (isFound[word], weights[word]) = (false, 0) }
      return (word, weights[word])
    }
  }
}
