import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct TerminalStarsTests {
  private let axis = PageAxis(style: TerminalStyle(isEnabled: false), width: 60)

  @Test func `few among many are less than one per cent`() {
    let lines = TerminalStars(axis: axis, counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 999]).lines
    #expect(lines.last == "per cent      <1  ·   ·   ·   ·   ·   ·   ·   ·   100")
    #expect(lines[0].contains("███") && lines[3].contains("▁▁▁"))
  }
}
