import Testing

@testable import FilmSentiment

struct RelatedEntriesTests {
  private func related(_ text: String) throws -> RelatedEntries {
    let lexicon = try Lexicon(HandLexicon.entries)
    return RelatedEntries(of: try #require(lexicon.entry(meant: text)), in: lexicon)
  }

  @Test func `variants have the same words with other marks`() throws {
    let good = try related("good")
    #expect(
      good.variants.map(\.text) == [
        "BUT_NOT_good", "BUT_good", "LAST_NOT_good", "LAST_good", "NOT_good",
      ])
  }

  @Test func `longer runs contain the entry, parts are contained`() throws {
    #expect(try related("mess").longer.map(\.text) == ["a mess"])
    #expect(try related("a mess").parts.map(\.text) == ["mess"])
    #expect(try related("not NOT_funny").parts.map(\.text) == ["NOT_funny", "not"])
    #expect(try related("funny").longer.map(\.text) == ["not NOT_funny"])
  }

  @Test func `the rank counts stronger entries`() throws {
    let lexicon = try Lexicon(HandLexicon.entries)
    let ranks = lexicon.entries.map { RelatedEntries(of: $0, in: lexicon).rank }
    for (entry, rank) in zip(lexicon.entries, ranks) {
      #expect(rank == 1 + lexicon.entries.count { $0.strength > entry.strength })
    }
    #expect(ranks.min() == 1)
  }

  @Test(arguments: [
    ("Not funny", "not NOT_funny"), ("NOT_funny", "NOT_funny"), ("A MESS", "a mess"),
    ("Well-made", "well made"),
  ])
  func `entries are found as people write them`(text: String, entry: String) throws {
    #expect(try Lexicon(HandLexicon.entries).entry(meant: text)?.text == entry)
  }

  @Test func `an unknown entry is none`() throws {
    #expect(try Lexicon(HandLexicon.entries).entry(meant: "unheard of") == nil)
  }
}
