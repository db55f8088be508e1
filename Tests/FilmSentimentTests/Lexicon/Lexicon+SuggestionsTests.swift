import Testing

@testable import FilmSentiment

struct LexiconSuggestionsTests {
  @Test(arguments: [
    ("masterpeice", ["masterpiece"]), ("Tedius", ["tedious"]), ("borring", ["boring"]),
    ("zzzzzz", []), ("xy", []), ("", []), ("waist of time", ["waste of time"]),
    ("Not funy", ["not NOT_funny"]),
  ])
  func `suggests what is spelt nearly so`(text: String, entries: [String]) throws {
    #expect(try Lexicon(HandLexicon.entries).suggestions(for: text).map(\.text) == entries)
  }

  @Test func `the nearest and most frequent come first, so many as are asked for`() throws {
    let lexicon = try Lexicon(
      [("gripped", 9), ("gripping", 1), ("grippings", 50), ("gripping a", 5), ("grippin", 7)]
        .map { LexiconEntry(text: $0.0, valence: 1, occurrences: $0.1) })
    #expect(
      lexicon.suggestions(for: "gripping", count: 3).map(\.text)
        == ["gripping", "grippings", "grippin"])
  }
}
