import FilmSimilarity
import Testing

@testable import FilmReports

struct PairResultTests {
  private func text(_ format: OutputFormat) -> String {
    PairResult([
      ("u1", "f,1", RatingEstimate(mean: 3.14159, deviation: 0.5)),
      ("u2", "f2", RatingEstimate(mean: 4)),
    ]).text(format, Display(style: TerminalStyle(isEnabled: false), width: 80))
  }

  @Test func `people read a dash where there is no deviation`() {
    #expect(
      text(.table) == """
        user  film  rating     ±
        u1    f,1     3.14  0.50
        u2    f2      4.00     –

        """)
  }

  @Test func `programs read no field`() {
    #expect(text(.csv) == "user,item,rating,deviation\nu1,\"f,1\",3.1416,0.5\nu2,f2,4,\n")
    let objects = [
      #"{"user":"u1","item":"f,1","rating":3.1416,"deviation":0.5}"#,
      #"{"user":"u2","item":"f2","rating":4}"#,
    ]
    #expect(text(.jsonl) == objects.joined(separator: "\n") + "\n")
    #expect(text(.json) == "[" + objects.joined(separator: ",\n") + "]\n")
  }

  @Test(arguments: OutputFormat.allCases)
  func `parts are the whole`(format: OutputFormat) {
    let pairs = (0..<7).map { ("u\($0)", "f", RatingEstimate(mean: Double($0))) }
    let display = Display(style: TerminalStyle(isEnabled: false), width: 80)
    for cuts in [[0], [7], [1, 3, 3, 7], [0, 7]] {
      var writer = PairResult.writer(as: format, display: display)
      var (text, start) = ("", 0)
      for end in cuts {
        text += writer.text(Array(pairs[start..<end]))
        start = end
      }
      text += writer.tail
      #expect(text == PairResult(Array(pairs[..<start])).text(format, display))
    }
  }
}
