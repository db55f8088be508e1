import Testing

@testable import FilmSimilarity

@Suite struct WordStartsTests {
  @Test(arguments: [
    ("", [0]), ("a\n", [0, 2]), ("film\n\nnoir\n", [0, 5, 6, 11]), ("no end", [0]),
  ])
  func everyWordBeginsBehindALineFeed(text: String, starts: [Int32]) {
    let spellings = StoredNumbers(Array(text.utf8))
    let words = WordStarts()
    #expect(words.found(in: spellings) == starts)
    #expect(words.found(in: spellings) == starts)
  }
}
