import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct ChartPartTests {
  @Test func `years are taken together until they fit`() {
    func years(_ range: some Sequence<Int>) -> [FreshYear] {
      range.map { FreshYear(year: $0, fresh: 1, count: 2) }
    }
    #expect(ChartPart.spans(years(2001...2008)).map(\.label).last == "2008")
    #expect(
      ChartPart.spans(years(2001...2010)).map(\.label)
        == ["2001", "2002–2003", "2004–2005", "2006–2007", "2008–2009", "2010"])
    #expect(ChartPart.spans(years(2001...2010))[1].words == "2 of 4")
    #expect(ChartPart.spans(years(1000...2500)).count <= 32)
  }

  @Test func `one year is no course of time`() {
    var page = MadePage.mirror
    page.freshByYear = [FreshYear(year: 2000, fresh: 1, count: 1)]
    #expect(ChartPart(page: page).years.isEmpty)
    page.ratingHistogram = []
    #expect(ChartPart(page: page).ratings.isEmpty)
  }
}
