import Testing
import _FilmTestSupport

@testable import FilmAnalytics
@testable import FilmReports

struct ScoringTallyWordsTests {
  private func summary() throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(MadeReviews.text, as: "reviews.jsonl")
    return try MadeReviews.scorer().films(of: [path]).tally.summary(seconds: 1.234)
  }

  @Test func `a summary is one line`() throws {
    let lines = try summary()
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("4 reviews: "))
    #expect(lines[0].contains(" fresh by their text; 3 carry a label or score, "))
    #expect(lines[0].hasSuffix(" agreement; 1.23 s"))
  }

  @Test func `nothing has no summary`() {
    #expect(ScoringTally().summary(seconds: 1).isEmpty)
  }
}
