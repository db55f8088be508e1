import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct AspectPartTests {
  @Test func `the rest of many aspects is on a line`() {
    let sections = AspectPart(page: MadePage.mirror, isWhole: false).sections
    #expect(
      MadePage.bars(sections).map(\.label) == [
        "visuals", "direction", "story", "emotion", "pace", "music",
      ])
    #expect(MadePage.rows(sections).map(\.detail) == ["ideas 2 of 2, acting 2 of 2"])
    #expect(sections[0].note == "share of praise, by critics and audience")
    #expect(MadePage.bars(sections)[2].words == "3 of 8" && MadePage.bars(sections)[2].tone == .bad)
    #expect(MadePage.bars(AspectPart(page: MadePage.mirror, isWhole: true).sections).count == 8)
  }
}
