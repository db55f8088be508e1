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

  @Test func `a word wider than the line is broken where that is wanted`() {
    #expect(
      Paragraph.lines("a extraordinary b", width: 5, breaksWords: true)
        == ["a", "extra", "ordin", "ary b"])
    #expect(Paragraph.lines("無無無", indent: 1, width: 5, breaksWords: true) == [" 無無", " 無"])
  }

  @Test func `nothing is an empty line`() { #expect(Paragraph.lines("") == [""]) }
}
