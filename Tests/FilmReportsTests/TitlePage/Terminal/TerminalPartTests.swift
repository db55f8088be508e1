import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

/// Pieces of a terminal's page.
struct TerminalPartTests {
  private let axis = PageAxis(style: TerminalStyle(isEnabled: false), width: 60)

  @Test func `every text begins on one axis`() {
    #expect(
      axis.lines([.init("Label"), .init("of two")], ["one", "two", "three"])
        == ["Label         one", "of two        two", "              three"])
    #expect(
      axis.lines([.init("A label too long")], ["one"])
        == ["A label too… one"].map { $0.replacing("… ", with: "…  ") })
  }

  @Test func `parts of a line stay whole`() {
    #expect(
      axis.packed(["one part", "another part, longer", "and a third that has no room"], nil)
        == ["one part · another part, longer", "and a third that has no room"])
  }

  @Test func `a bar has its figure before it and its meaning behind`() {
    let bar = PageBar(
      label: "Meter", share: 0.25, words: "Rotten", tone: .bad, details: ["8 reviews"])
    #expect(
      TerminalBar(axis: axis, bar: bar).lines
        == [
          "Meter          25 %  ██████░░░░░░░░░░░░░░░░  Rotten", "                     8 reviews",
        ])
  }

  @Test func `a long review ends behind a word`() {
    let text = String(repeating: "quiet words and more ", count: 30)
    let entry = PageEntry(MadePage.review(text, author: "Ann", verdict: .fresh))
    let lines = TerminalReview(axis: axis, entry: entry, lineLimit: 2).lines
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("● fresh       quiet words"))
    let last = lines[1].dropLast().split(separator: " ").last.map(String.init) ?? ""
    #expect(lines[1].hasSuffix("…") && ["quiet", "words", "and", "more"].contains(last))
    #expect(lines[2] == "              Ann")
  }

  @Test func `a score stands beside the text, on two lines if it needs them`() {
    let entry = PageEntry(
      MadePage.review("Long enough.", score: "100/100", rating: 1, verdict: .fresh))
    let lines = TerminalReview(axis: axis, entry: entry, lineLimit: 2).lines
    #expect(lines[1].hasPrefix("100/100") && lines[2].hasPrefix("100 %"))
  }

  @Test func `what is not known takes no line`() {
    let entry = PageEntry(MadePage.review("Short.", verdict: .fresh))
    #expect(
      TerminalReview(axis: axis, entry: entry, lineLimit: 2).lines == ["● fresh       Short."])
  }

  @Test func `few among many are less than one per cent`() {
    let lines = TerminalStars(axis: axis, counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 999]).lines
    #expect(lines.last == "per cent      <1  ·   ·   ·   ·   ·   ·   ·   ·   100 ")
    #expect(lines[0].contains("███") && lines[3].contains("▁▁▁"))
  }

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
