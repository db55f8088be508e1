import FilmEvaluation
import Testing

@testable import FilmAnalytics
@testable import FilmReports

struct MethodsResultTests {
  private func results(_ methods: [String]) -> MethodResults<MadeReport> {
    var results = MethodResults<MadeReport>()
    results.reports = methods.map { ($0, MadeReport()) }
    results.seconds = Dictionary(uniqueKeysWithValues: methods.map { ($0, 1.5) })
    results.counts = [("ratings", 400)]
    return results
  }

  private func text(_ format: OutputFormat, _ methods: [String] = ["als", "ease"]) -> String {
    MethodsResult(results(methods))
      .text(format, Display(style: TerminalStyle(isEnabled: false), width: 80))
  }

  @Test func `people read a line for each method, and the baseline`() {
    #expect(
      text(.table) == """
        method      rmse    95 % interval     mae  95 % interval
        als       0.9123  0.9000 … 0.9250  0.7000              –
        ease      0.9123  0.9000 … 0.9250  0.7000              –
        baseline  1.1000                –       –              –

        400 ratings

        """)
  }

  @Test func `programs read each method under its name`() {
    #expect(text(.csv).split(separator: "\n")[4] == "ease,mae,0.7,,,")
    let object = text(.json)
    #expect(object.hasPrefix(#"{"rmse":0.912346,"mae":0.7,"method":"als","als":{"rmse":"#))
    #expect(
      object.contains(#","ease":{"rmse":0.912346,"mae":0.7,"intervals":{"rmse":[0.9,0.925]}},"#))
    #expect(object.hasSuffix(#","differences":{},"ratings":400}"# + "\n"))
  }

  @Test func `one method is a report of its own`() {
    #expect(text(.csv, ["als"]).hasPrefix("metric,value,low,high,baseline\n"))
    #expect(text(.json, ["als"]).contains(#""method":"als","als":{"#))
    #expect(text(.table, []) == "")
  }

  @Test func `a page has a plot for each figure, and one for time`() {
    let html = MethodsPage(title: "Ratings of a.csv", results: results(["als", "ease"])).html
    #expect(html.contains("<h1>Ratings of a.csv</h1>"))
    #expect(html.contains("400 ratings. Lines are intervals of 95 %, by resampling."))
    #expect(count("<svg ", in: html) == 3)
    let single = MethodsPage(title: "A", report: MadeReport(), method: "als", counts: []).html
    #expect(count("<svg ", in: single) == 2 && single.contains("baseline"))
    #expect(MethodsPage.name("/a/b.csv") == "b.csv")
  }
}
