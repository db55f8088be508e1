import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct PageHeadTests {
  @Test func `many other titles are counted`() {
    let head = PageHead(page: MadePage.hostile, isWhole: false)
    #expect(head.alternateTitles.count == 5 && head.alternateTitles.last == "36 more titles")
    #expect(
      PageHead(page: MadePage.mirror, isWhole: false).facts == ["1 h 48 min", "Drama, Biography"])
  }
}
