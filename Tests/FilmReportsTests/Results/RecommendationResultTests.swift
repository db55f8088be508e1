import FilmSimilarity
import Testing

@testable import FilmReports

struct RecommendationResultTests {
  private func text(_ format: OutputFormat, width: Int = 100) -> String {
    let profile = TasteProfile(MadeFilms.model, stars: [(film: 0, stars: 5)])
    return RecommendationResult(model: MadeFilms.model, predictions: [1, 2].map(profile.predict))
      .text(format, Display(style: TerminalStyle(isEnabled: false), width: width))
  }

  @Test func `people read a rank and a reason`() {
    let lines = text(.table).split(separator: "\n")
    #expect(
      lines[0].hasPrefix("   title  ") && lines[0].hasSuffix("stars     ±  because you liked"))
    #expect(lines[1].hasPrefix("1  B, the second") && lines[1].hasSuffix("  A (1975)"))
    #expect(
      text(.table, width: 60).split(separator: "\n").allSatisfy { Table.width("\($0)") <= 60 })
  }

  @Test func `programs read the same names as in the API`() {
    #expect(text(.csv).hasPrefix("rank,title,year,stars,deviation,because\n1,\"B, the second"))
    #expect(text(.json).hasPrefix(#"[{"id":"b","title":"B, the"#) && text(.json).hasSuffix("}]\n"))
    #expect(text(.jsonl).split(separator: "\n").count == 2)
    #expect(text(.jsonl).contains(#""because":"A (1975)"}"#))
  }
}
