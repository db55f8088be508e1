import Testing

@testable import FilmSentiment

struct EntryWordsTests {
  @Test(arguments: [
    ("good", ["good"]), ("not NOT_very NOT_good", ["not", "very", "good"]),
    ("BUT_NOT_good", ["good"]), ("LAST_é", ["é"]), ("NOT_", ["NOT_"]), ("", []),
  ])
  func `words lose their marks`(entry: String, words: [String]) {
    #expect(EntryWords.plain(entry).map(String.init) == words)
  }

  @Test func `marks are told from the outermost on`() {
    #expect(EntryWords.marks(of: "BUT_NOT_good") == [.afterBut, .negated])
    #expect(EntryWords.marks(of: "good").isEmpty)
  }

  @Test(arguments: [
    (["a", "b", "c"], ["b", "c"], true), (["a", "b", "c"], ["a", "c"], false),
    (["a"], ["a", "b"], false), (["a"], [], false),
  ])
  func `a run stands in others one behind the other`(others: [String], run: [String], fits: Bool) {
    #expect(EntryWords.contains(others, run: run, ==) == fits)
  }
}
