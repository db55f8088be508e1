import Testing

@testable import FilmSentiment

struct DeniedFaultsTests {
  private func entries(_ entries: [LexiconEntry]) throws -> [String: LexiconEntry] {
    let made = DeniedFaults.entries(of: try Lexicon(entries))
    return Dictionary(uniqueKeysWithValues: made.map { ($0.text, $0) })
  }

  @Test func `a fault that nobody denied gets an entry of praise`() throws {
    let made = try entries([
      LexiconEntry(text: "tedious", valence: -1.8, ratingWeight: -0.9, occurrences: 2000)
    ])
    let entry = try #require(made["NOT_tedious"])
    #expect(abs(entry.valence - 1.2) < 0.001)
    #expect(abs(entry.ratingWeight - 0.6) < 0.001)
    #expect(entry.occurrences == 0)
  }

  @Test func `many reviews count before the rule`() throws {
    let fault = LexiconEntry(text: "bad", valence: -1, occurrences: 9000)
    let rare = try entries([fault, LexiconEntry(text: "NOT_bad", valence: -0.4, occurrences: 10)])
    let often = try entries([
      fault, LexiconEntry(text: "NOT_bad", valence: -0.4, occurrences: 99_900),
    ])
    #expect(try #require(rare["NOT_bad"]).valence > 0.6)
    #expect(abs(try #require(often["NOT_bad"]).valence + 0.4) < 0.01)
  }

  @Test(arguments: [
    LexiconEntry(text: "good", valence: 1, occurrences: 9000),
    LexiconEntry(text: "slow", valence: -0.2, occurrences: 9000),
    LexiconEntry(text: "rare", valence: -2, occurrences: 10),
    LexiconEntry(text: "a bore", valence: -2, occurrences: 500),
    LexiconEntry(text: "BUT_dull", valence: -2, occurrences: 500),
    LexiconEntry(text: "?", valence: -2, occurrences: 500),
  ])
  func `others get none`(entry: LexiconEntry) throws {
    #expect(try entries([entry]).isEmpty)
  }
}
