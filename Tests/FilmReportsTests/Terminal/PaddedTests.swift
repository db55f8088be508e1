import Testing

@testable import FilmReports

struct PaddedTests {
  @Test func `blanks come before the text`() {
    #expect(Padded.left("7 %", to: 5) == "  7 %")
    #expect(Padded.left("東", to: 3) == " 東")
    #expect(Padded.left("longer", to: 3) == "longer")
  }

  @Test func `colours take no columns`() {
    #expect(Padded.right("a", to: 3) == "a  ")
    #expect(Padded.right("\u{1B}[31m無\u{1B}[0m", to: 3) == "\u{1B}[31m無\u{1B}[0m ")
    #expect(Padded.right("long", to: 2) == "long")
  }
}
