import FilmData
import FilmSimilarity
import Testing

@testable import FilmReports

struct RecommendationResultTests {
  private func text(_ format: OutputFormat, width: Int = 100) -> String {
    let profile = TasteProfile(MadeFilms.model, stars: [(film: 0, stars: 5)])
    let match = TitleMatch(query: "b", film: 1, how: .alternate, others: [2])
    return RecommendationResult(
      model: MadeFilms.model,
      entries: [.init(profile.predict(1), match: match), .init(profile.predict(2))],
      titles: LookedUpTitles(
        MadeFilms.model.films, matches: [TitleMatch(query: "a", film: 0, how: .exact)],
        unknown: ["Zzyzx"]), isRanked: true
    ).text(format, Display(style: TerminalStyle(isEnabled: false), width: width))
  }

  @Test func `people read a rank and a reason`() {
    let lines = text(.table).split(separator: "\n")
    #expect(
      lines[0].hasPrefix("   title  ") && lines[0].hasSuffix("stars     ±  because you liked"))
    #expect(lines[1].hasPrefix("1  B, the second") && lines[1].hasSuffix("  A (1975)"))
    #expect(lines.last == "Ordered by stars less ±, the surest to please first.")
    #expect(
      text(.table, width: 60).split(separator: "\n").allSatisfy { Table.width("\($0)") <= 60 })
  }

  @Test func `programs read the same names as in the API`() {
    #expect(text(.csv).hasPrefix("rank,title,year,stars,deviation,because\n1,\"B, the second"))
    #expect(text(.json).hasPrefix(#"{"films":[{"id":"b","title":"B, the"#))
    #expect(text(.json).contains(#","matched":{"query":"b","how":"alternate","others":["#))
    #expect(
      text(.json).hasSuffix(
        #"],"ordered_by":"stars - deviation","matched":[{"id":"a","query":"a","how":"exact","#
          + #""others":[]}],"unknown":["Zzyzx"]}"# + "\n"))
    #expect(text(.jsonl).split(separator: "\n").count == 2)
    #expect(text(.jsonl).contains(#""because":"A (1975)"}"#))
  }
}
