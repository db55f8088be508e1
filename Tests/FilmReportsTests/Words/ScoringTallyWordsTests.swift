import Testing
import _FilmTestSupport

@testable import FilmAnalytics
@testable import FilmReports

struct ScoringTallyWordsTests {
  private func summary(_ text: String = MadeReviews.text) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "reviews.jsonl")
    return try MadeReviews.scorer().films(of: [path]).tally.summary(seconds: 1.234)
  }

  @Test func `a summary is one line`() throws {
    let lines = try summary()
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("4 reviews: "))
    #expect(lines[0].contains(" fresh by their text; 3 carry a label or score, "))
    #expect(lines[0].hasSuffix(" agreement; 1.23 s"))
  }

  @Test func `texts that say nothing are counted apart`() throws {
    let silent = "{\"text\":\"\"}\n{\"text\":\"qwertz\"}\n"
    let some = try summary(MadeReviews.text + silent)
    #expect(some.count == 2)
    #expect(some[0].hasPrefix("6 reviews: ") && some[0].contains(" of 4 fresh by their text; "))
    #expect(some[1] == "2 texts say nothing the lexicon knows: 1 empty, 1 of unknown words")
    let none = try summary(silent)
    #expect(none[0] == "2 reviews; 1.23 s" && none[1] == some[1])
  }

  @Test func `nothing has no summary`() {
    #expect(ScoringTally().summary(seconds: 1).isEmpty)
  }
}
