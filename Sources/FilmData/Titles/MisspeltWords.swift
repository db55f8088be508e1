/// The words of a query, compared with those of titles.
struct MisspeltWords {
  private var words: [MisspeltWord]

  init(_ key: TitleKey) { words = key.words.map { MisspeltWord(Array(key.text[$0])) } }

  /// The words of titles that the query's words may mean, each for the first of them, with the letters that it
  /// has in common with that one.
  func found(in titles: TitleWords) -> [(word: Int, letters: Int)] {
    var found: [Int: Int] = [:]
    for word in words {
      var word = word
      word.forEach(in: titles) { if found[$0] == nil { found[$0] = $1 } }
    }
    return found.map { (word: $0.key, letters: $0.value) }
  }
}
