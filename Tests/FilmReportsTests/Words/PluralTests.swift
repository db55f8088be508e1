import Testing

@testable import FilmReports

struct PluralTests {
  @Test(arguments: [(0, "0 rows"), (1, "1 row"), (2, "2 rows")])
  func `only one is one`(count: Int, text: String) { #expect(Plural.text(count, "row") == text) }
}
