import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct FactPartTests {
  @Test func `facts say where sources disagree`() {
    let sections = FactPart(page: MadePage.mirror).sections
    let rows = MadePage.rows(sections)
    #expect(sections[0].note == "by filmlab, Rotten Tomatoes, IMDb")
    #expect(rows[0].text == "1 h 48 min" && rows[0].detail == "by filmlab; IMDb has 1 h 47 min")
    let release = rows.first { $0.label == "In theatres" }
    #expect(release?.text == "1 January 1975, wide")
    #expect(release?.detail == "by Rotten Tomatoes; IMDb has 7 March 1975")
    #expect(rows.contains { $0.label == "IMDb rating" && $0.text == "8.0/10 of 52,000 votes" })
    #expect(!rows.contains { $0.label == "Synopsis" })
    #expect(rows.contains { $0.label == "Won" && $0.detail == "David di Donatello 1980" })
    #expect(rows.last?.text == "Best Foreign Director (Andrei Tarkovsky)")
  }

  @Test func `a table names nobody`() {
    let page = TitlePage(Film(id: "a", title: "A", genres: ["Drama"]))
    #expect(FactPart(page: page).sections.map(\.note) == [""])
  }
}
