import Testing

@testable import FilmSimilarity

@Suite struct WordStartsTests {
  @Test(arguments: [
    ("", [0]), ("a\n", [0, 2]), ("film\n\nnoir\n", [0, 5, 6, 11]), ("no end", [0]),
  ])
  func everyWordBeginsBehindALineFeed(text: String, starts: [Int32]) {
    #expect(StoredNumbers(Array(text.utf8)).withElements(WordStarts.find) == starts)
  }
}
