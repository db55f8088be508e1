import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct StoryPartTests {
  @Test func `offers are under their way`() {
    let rows = MadePage.rows(StoryPart(page: MadePage.mirror).offers)
    #expect(rows.map(\.label) == ["rent", "", "stream"])
  }
}
