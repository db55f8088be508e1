import FilmData
import FilmEvaluation
import FilmSentiment
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

struct AspectExperimentTests {
  private func model() throws -> SentimentModel {
    var model = SentimentModel(
      lexicon: try Lexicon([
        LexiconEntry(text: "superb", valence: 2), LexiconEntry(text: "awful", valence: -2),
      ]))
    model.aspects = try AspectLexicon([
      AspectEntry(text: "acting", aspect: .acting, strength: 2),
      AspectEntry(text: "plot", aspect: .story, strength: 2),
    ])
    return model
  }

  private func findings(_ rows: String) throws -> AspectFindings {
    let folder = try TemporaryFolder()
    let path = try folder.write(rows, as: "judged.jsonl")
    var experiment = AspectExperiment(file: path, model: try model())
    experiment.replicates = 50
    return try experiment.run()
  }

  @Test func `what all find must be found, what only some find may be`() throws {
    let findings = try findings(
      """
      {"text": "superb acting", "aspects": ["acting+"]}
      {"text": "awful acting", "aspects": [], "aspects_either": ["acting-"]}
      {"text": "superb plot", "aspects": []}
      {"text": "awful music", "aspects": ["music-"], "aspects_either": ["music-"]}
      """)
    #expect(findings.reviewCount == 4)
    #expect(findings.lines.map(\.name).prefix(2) == ["all", "acting"])
    #expect(findings.lines.count == 13)
    #expect(findings.lines[0].counts == MatchCounts(right: 1, wrong: 1, missed: 1))
    #expect(findings.lines[1].counts == MatchCounts(right: 1))
    #expect(findings.lines[0].interval?.contains(0.5) == true)
    #expect(findings.lines.first { $0.name == "music" }?.counts == MatchCounts(missed: 1))
  }

  @Test func `bad rows are counted`() throws {
    let findings = try findings(
      """
      {"text": "superb acting", "aspects": ["acting+"]}
      {"text": "superb acting"}
      {"text": "superb acting", "aspects": ["acting"]}
      [1]
      """)
    #expect(findings.reviewCount == 1 && findings.problems.badCount == 3)
    #expect(findings.problems.named.map(\.line) == [2, 3, 4])
    #expect("\(findings.problems.named[1].reason)".hasPrefix("\"acting\" is no aspect"))
  }

  @Test func `a file without a good row is refused`() {
    #expect(throws: DataError.self) { try findings("[1]\n") }
    #expect(throws: DataError.self) { try findings("") }
  }

  @Test func `a model without a list is refused`() throws {
    var bare = try model()
    bare.aspects = nil
    #expect(throws: SentimentError.noAspects) {
      try AspectExperiment(file: "none", model: bare).run()
    }
  }
}
