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

  /// Two users and a rival whose name is no word of HTML.
  private func rivalResults() throws -> MethodResults<MadeReport> {
    var results = results(["bias", "a<b"])
    let predictions = [1.0, 2, 3, 4].map {
      RatingPrediction(predicted: $0, actual: 3, cluster: Int($0) % 2)
    }
    let others = predictions.map {
      RatingPrediction(predicted: 3, actual: $0.actual, cluster: $0.cluster)
    }
    results.comparisons = [
      ("a<b", try MethodComparison(predictions, against: others, replicates: 99))
    ]
    var fit = RivalFit(Rival(name: "a<b", path: "r.csv"), .ratings)
    (fit.wantedCount, fit.comparedCount, fit.unknownCount) = (5, 4, 2)
    results.rivals = [fit]
    return results
  }

  @Test func `a rival stands among the methods, with how its file fits`() throws {
    let result = MethodsResult(try rivalResults())
    let display = Display(style: TerminalStyle(isEnabled: false), width: 80)
    let table = result.text(.table, display)
    #expect(
      table.contains("bias less     rmse  95 % interval, paired       p\na<b        +1.2247  "))
    let object = result.text(.json, display)
    #expect(object.contains(#""differences":{"a<b":{"rmse":1.224745,"mae":1,"intervals":{"#))
    #expect(object.contains(#""p":{"rmse":0."#))
    #expect(
      object.contains(
        #""rivals":{"a<b":{"compared":4,"missing":1,"unknown":2,"repeated":0,"outside_scale":0}}"#))
    let page = MethodsPage(title: "R", results: try rivalResults()).html
    #expect(page.contains("a&lt;b") && !page.contains("a<b"))
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
