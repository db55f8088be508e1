import Testing

@testable import FilmData

@Suite struct MisspeltWordsTests {
  private let index = TitleIndex([
    .rated("The Departed (2006)", 107), .rated("Departure (2015)", 2),
    .rated("Parted Sea (1970)", 1),
    .rated("Of Time and the Sea (1999)", 1),
  ])

  private func found(_ query: String) -> [String: Int] {
    let words = index.words
    var spelled: [Int: String] = [:]
    words.forEachWord(ofLength: 1...20, near: 0, bound: 64) {
      spelled[$0] = String(decoding: $1, as: UTF8.self)
    }
    let found = MisspeltWords(TitleKey(query)).found(in: words)
    return Dictionary(found.map { (spelled[$0.word] ?? "?", $0.letters) }) { $0 + $1 }
  }

  /// Short words are as they are; longer ones may have a typo, from eight letters on two.
  @Test func typosAreAllowedByLength() {
    #expect(found("sea") == ["sea": 3])
    #expect(found("see") == [:])
    #expect(found("tyme") == ["time": 3])
    #expect(found("departet") == ["departed": 7])
    #expect(found("depatred") == ["departed": 7])
    #expect(found("") == [:])
  }

  /// A title's word counts for the first of the query's words that it may be.
  @Test func aWordCountsOnce() {
    #expect(found("departed depatred sea") == ["departed": 8, "parted": 6, "sea": 3])
  }
}
