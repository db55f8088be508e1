import Testing

@testable import FilmReports

struct ReportResultTests {
  private func text(_ format: OutputFormat, method: String? = nil) -> String {
    ReportResult(MadeReport(), method: method, counts: [("users", 1), ("training_users", 20)])
      .text(format, Display(style: TerminalStyle(isEnabled: false), width: 80))
  }

  @Test func `people read a line for each figure, then what was evaluated`() {
    #expect(
      text(.table) == """
        metric   value    95 % interval  baseline
        rmse    0.9123  0.9000 … 0.9250    1.1000
        mae     0.7000                –         –

        1 user, 20 training users

        """)
    #expect(
      text(.markdown) == """
        | metric | value | 95 % interval | baseline |
        | --- | ---: | ---: | ---: |
        | rmse | 0.9123 | 0.9000 … 0.9250 | 1.1000 |
        | mae | 0.7000 | – | – |

        1 user, 20 training users

        """)
  }

  @Test func `programs read six decimals`() {
    #expect(
      text(.csv) == """
        metric,value,low,high,baseline
        rmse,0.912346,0.9,0.925,1.1
        mae,0.7,,,

        """)
    #expect(
      text(.json) == #"{"rmse":0.912346,"mae":0.7,"intervals":{"rmse":[0.9,0.925]},"#
        + #""baseline":{"rmse":1.1},"users":1,"training_users":20}"# + "\n")
    #expect(
      text(.jsonl, method: "als").contains(
        #","method":"als","als":{"rmse":0.912346,"mae":0.7},"intervals":"#))
  }
}
