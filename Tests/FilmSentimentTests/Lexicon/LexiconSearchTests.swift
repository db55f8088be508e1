import Testing

@testable import FilmSentiment

struct LexiconSearchTests {
  private func found(_ search: LexiconSearch) throws -> [String] {
    try search.entries(of: Lexicon(HandLexicon.entries)).map(\.text)
  }

  @Test(arguments: [
    ("funny", ["NOT_funny", "funny", "not NOT_funny"]), ("not funny", ["not NOT_funny"]),
    ("Funny", ["NOT_funny", "funny", "not NOT_funny"]), ("a mess", ["a mess"]),
    ("fun*", ["NOT_funny", "fun", "funny", "not NOT_funny"]), ("must s?e", ["a must see"]),
    ("waste * time", ["waste of time"]), ("waste time", []), ("a b c d", []),
  ])
  func `finds words one behind the other, marks aside`(words: String, entries: [String]) throws {
    #expect(try found(LexiconSearch(.words(words), order: .text)) == entries)
  }

  @Test(arguments: [
    ("^NOT_", ["NOT_bad", "NOT_dull", "NOT_funny", "NOT_good", "NOT_great"]),
    ("ss$", ["a mess", "mess"]),
  ])
  func `finds regular expressions`(expression: String, entries: [String]) throws {
    #expect(try found(LexiconSearch(.expression(expression), order: .text)) == entries)
  }

  @Test func `chooses kinds and occurrences`() throws {
    #expect(
      try found(LexiconSearch(.words("good"), kind: .afterBut, order: .text))
        == ["BUT_NOT_good", "BUT_good"])
    let often = LexiconSearch(.words("*"), minimumOccurrences: 100 + HandLexicon.entries.count - 2)
    #expect(Set(try found(often)) == ["😀", "nothing but"])
  }

  @Test(arguments: LexiconSearch.Order.allCases)
  func `sorts both ways`(order: LexiconSearch.Order) throws {
    let lexicon = try Lexicon(HandLexicon.entries)
    let search = LexiconSearch(.words("*"), order: order)
    let down = try search.entries(of: lexicon)
    #expect(down.count == lexicon.entries.count)
    let up = try LexiconSearch(.words("*"), order: order, isReversed: true).entries(of: lexicon)
    for (list, isUp) in [(down, false), (up, true)] {
      for (a, b) in zip(list, list.dropFirst()) {
        let (first, second) = isUp ? (b, a) : (a, b)
        switch order {
        case .strength: #expect(first.strength >= second.strength)
        case .valence: #expect(first.valence >= second.valence)
        case .rating: #expect(first.ratingWeight >= second.ratingWeight)
        case .occurrences: #expect(first.occurrences >= second.occurrences)
        case .text: #expect(first.text.utf8.lexicographicallyPrecedes(second.text.utf8))
        }
      }
    }
  }

  @Test(arguments: [
    (LexiconSearch.Pattern.words(" "), "the pattern \" \" finds nothing: it has no word in it"),
    (.expression("("), "the pattern \"(\" finds nothing: it is no regular expression"),
  ])
  func `refuses what is no pattern`(pattern: LexiconSearch.Pattern, message: String) throws {
    let error = #expect(throws: SentimentError.self) { try found(LexiconSearch(pattern)) }
    #expect(error?.description == message)
  }
}
