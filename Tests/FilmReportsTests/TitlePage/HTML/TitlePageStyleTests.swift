import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct TitlePageStyleTests {
  @Test func `braces of the style match`() {
    let css = TitlePageStyle.css
    #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
  }
}
