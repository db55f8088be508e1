import Testing

@testable import FilmSentiment

struct SentenceBoundaryTests {
  @Test func `keys are those of the words that entries write`() {
    #expect(SentenceBoundary.startKey == EntryText.key(of: "<s>".utf8))
    for end in [SentenceBoundary.stop, .exclamation, .question, .ellipsis] {
      #expect(end.endKey == EntryText.key(of: end.endWord.utf8))
    }
    #expect(SentenceBoundary.stop.endWord == "." && SentenceBoundary.ellipsis.endWord == "…")
  }

  @Test(arguments: [
    ("a", SentenceBoundary.stop), ("a.", .stop), ("a!", .exclamation), ("a?", .question),
    ("a...", .ellipsis), ("a…", .ellipsis), ("a?!", .question), ("a!?", .exclamation),
    ("a.!", .exclamation), ("a. .", .stop), ("", .none), ("...", .none), ("a.b", .stop),
    ("a....", .ellipsis), ("a…!", .exclamation),
  ])
  func `a text ends as its marks say`(text: String, end: SentenceBoundary) {
    #expect(SeenText(text).end == end)
  }

  @Test func `each word knows what lies before it`() {
    let words = SeenText("One two. Three! four, five... six").words
    #expect(
      words.map(\.boundary)
        == [.textStart, .none, .stop, .exclamation, .none, .ellipsis])
  }

  @Test func `entries written by hand keep their boundaries`() throws {
    for entry in ["<s> a gem", "why bother ?", "well …"] {
      #expect(EntryText.handwritten(entry) == entry)
    }
    let lexicon = try Lexicon([LexiconEntry(text: "gem !", valence: 3)])
    let model = SentimentModel(lexicon: lexicon)
    #expect(SentimentScorer(model).score("A gem!").matchCount == 1)
    #expect(SentimentScorer(model).score("A gem.").matchCount == 0)
  }
}
