import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct MeterPartTests {
  @Test func `meters have figure, state and side`() {
    let part = MeterPart(page: MadePage.mirror)
    let critics = MadePage.bars(part.critics)
    #expect(critics.map(\.label) == ["Tomatometer", "Top critics"])
    #expect(critics[0].figure == "100 %" && critics[0].words == "Fresh" && critics[0].tone == .good)
    #expect(
      MadePage.rows(part.critics).map(\.detail).first?.hasPrefix(
        "2 reviews without a verdict count") == true
    )
    let audience = MadePage.bars(part.audience)
    #expect(audience[0].figure == "92 %" && audience[0].words == "Verified Hot")
    let poor = MadePage.bars(MeterPart(page: MadePage.poor).critics)
    #expect(poor[0].figure == "–" && poor[0].words == "too few to tell" && poor[0].tone == .neither)
  }

  @Test func `counts that are a model's, and what is missing, are named`() {
    var page = MadePage.mirror
    page.audienceOrigin = .model
    #expect(
      MadePage.bars(MeterPart(page: page).audience)[0].details.last
        == "as the bundled films have it")
    page.gaps = [PageGap(.similar, reason: "no such folder")]
    #expect(
      MadePage.rows(GapPart(gaps: page.gaps).sections) == [
        PageRow(
          label: "Missing", text: "similar titles, and what the bundled films know",
          detail: "no such folder")
      ])
  }
}
