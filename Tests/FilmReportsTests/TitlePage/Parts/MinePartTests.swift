import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct MinePartTests {
  @Test func `mine has stars and days`() {
    let rows = MadePage.rows(MinePart(mine: MadePage.mirror.mine).sections)
    #expect(rows.map(\.label) == ["My rating", "My review", "Watchlist"])
    #expect(rows[0].text == "★★★★½ 4.5/5" && rows[0].detail == "14 November 2023")
    #expect(MinePart(mine: MyOpinion()).sections.isEmpty)
    #expect(StarsText.text(-1) == "" && StarsText.text(9) == "★★★★★" && StarsText.text(0.5) == "½")
  }
}
