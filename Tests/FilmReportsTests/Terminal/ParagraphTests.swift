import Testing

@testable import FilmReports

struct ParagraphTests {
  @Test func `lines break at blanks`() {
    #expect(Paragraph.lines("one two three four", width: 9) == ["one two", "three", "four"])
    #expect(
      Paragraph.lines("one two three", indent: 2, width: 9) == ["  one two", "  three"])
  }

  @Test func `a word wider than the line keeps its own`() {
    #expect(Paragraph.lines("a extraordinary b", width: 5) == ["a", "extraordinary", "b"])
  }

  @Test func `nothing is an empty line`() { #expect(Paragraph.lines("") == [""]) }
}
