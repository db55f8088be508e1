import FilmAnalytics
import FilmData
import FilmEvaluation
import Testing

@testable import FilmReports

struct AspectFindingsResultTests {
  private let result = AspectFindingsResult(
    AspectFindings(
      lines: [
        .init(
          name: "all", counts: MatchCounts(right: 3, wrong: 1, missed: 2),
          interval: Interval(low: 0.5, high: 0.75)),
        .init(name: "music", counts: MatchCounts(), interval: nil),
      ], reviewCount: 4, problems: RowProblems(path: "a")))
  private let display = Display(style: TerminalStyle(isEnabled: false), width: 100)

  @Test func `people read a line for each aspect`() {
    let lines = result.text(.table, display).split(separator: "\n")
    #expect(lines[0].hasPrefix("aspect ") && lines[0].contains("F1"))
    #expect(lines[1].hasPrefix("all ") && lines[1].contains("0.667"))
    #expect(lines[1].contains("0.5000 … 0.7500"))
    #expect(lines[2].hasPrefix("music ") && lines[2].contains("–"))
    #expect(lines.last == "4 reviews")
  }

  @Test func `programs read one object`() {
    let object = result.text(.json, display)
    #expect(
      object.hasPrefix(#"{"f1":0.666667,"precision":0.75,"recall":0.6,"interval":[0.5,0.75]"#))
    #expect(object.contains(#""reviews":4,"aspects":[{"aspect":"music","f1":null"#))
  }
}
