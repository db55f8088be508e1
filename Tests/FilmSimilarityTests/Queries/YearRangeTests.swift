import Testing

@testable import FilmSimilarity

@Suite struct YearRangeTests {
  @Test(arguments: [
    ("1975", 1975, 1975), ("1970..1985", 1970, 1985), ("1990..", 1990, 9999), ("..1959", 0, 1959),
    ("1970-1985", 1970, 1985), ("1970–1985", 1970, 1985), ("1970s", 1970, 1979),
  ])
  func bothEndsCount(_ text: String, _ first: Int, _ last: Int) throws {
    let years = try #require(YearRange(text))
    #expect(years.contains(first) && years.contains(last))
    #expect(!years.contains(first - 1) && !years.contains(last + 1))
  }

  @Test(arguments: [
    "", "..", "1985..1970", "x", "1970...1985", "1985-1970", "1970-", "1975s", "70s",
    "1970-1980-1990", "1.2", "..x", "-5",
  ])
  func restIsNoRange(_ text: String) { #expect(YearRange(text) == nil) }
}
