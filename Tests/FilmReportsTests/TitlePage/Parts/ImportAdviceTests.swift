import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct ImportAdviceTests {
  @Test func `a film without reviews has advice`() {
    let rows = MadePage.rows(ImportAdvice(page: MadePage.empty).sections)
    #expect(rows.map(\.text) == ["None yet."] && rows[0].detail.contains("filmlab import FILE"))
    let counted = TitlePage(
      Film(id: "a", title: "A", tomatometer: Tomatometer(freshCount: 5, reviewCount: 6)))
    #expect(
      MadePage.rows(ImportAdvice(page: counted).sections).map(\.text)
        == ["None here, only their counts."])
    #expect(ImportAdvice(page: MadePage.poor).sections.isEmpty)
  }
}
