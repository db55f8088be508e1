import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct TerminalBarTests {
  private let axis = PageAxis(style: TerminalStyle(isEnabled: false), width: 60)

  @Test func `a bar has its figure before it and its meaning behind`() {
    let bar = PageBar(
      label: "Meter", share: 0.25, words: "Rotten", tone: .bad, details: ["8 reviews"])
    #expect(
      TerminalBar(axis: axis, bar: bar).lines
        == [
          "Meter          25 %  ██████░░░░░░░░░░░░░░░░  Rotten", "                     8 reviews",
        ])
  }
}
