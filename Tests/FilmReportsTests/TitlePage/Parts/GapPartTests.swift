import FilmCatalogue
import Testing

@testable import FilmReports

struct GapPartTests {
  @Test func `what is missing has its reason`() {
    let gaps = PageGap.Part.allCases.map { PageGap($0, reason: "no folder for \($0.rawValue)") }
    let rows = MadePage.rows(GapPart(gaps: gaps).sections)
    #expect(rows.map(\.label) == ["Missing", "Missing", "Missing"])
    #expect(rows[1].text == "what reviews praise and blame")
    #expect(rows[2].detail == "no folder for similar")
    #expect(GapPart(gaps: []).sections.isEmpty)
  }
}
