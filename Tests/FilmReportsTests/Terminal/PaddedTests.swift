import Testing

@testable import FilmReports

struct PaddedTests {
  @Test func `blanks come before the text`() {
    #expect(Padded.left("7 %", to: 5) == "  7 %")
    #expect(Padded.left("東", to: 3) == " 東")
    #expect(Padded.left("longer", to: 3) == "longer")
  }
}
