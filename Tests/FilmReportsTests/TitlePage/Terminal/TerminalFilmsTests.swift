import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct TerminalFilmsTests {
  private let axis = PageAxis(style: TerminalStyle(isEnabled: false), width: 60)

  @Test func `numbers stand under their headings`() {
    let section = TerminalSection(axis: PageAxis(style: axis.style, width: 80), isWhole: false)
    let films = SimilarPart(page: MadePage.mirror).sections[0]
    let lines = section.heading(films) + section.lines(films.blocks)
    #expect(lines[0].hasSuffix(" Tomatometer  Popcornmeter") && Table.width(lines[0]) == 80)
    #expect(
      lines[1].hasPrefix("0.86          Stalker (1979)")
        && lines[1].hasSuffix("100 %          92 %"))
    #expect(Table.width(lines[1]) == 80)
  }
}
