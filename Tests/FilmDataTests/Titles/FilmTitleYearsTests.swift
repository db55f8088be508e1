import Testing

@testable import FilmData

@Suite struct FilmTitleYearsTests {
  @Test(arguments: [
    (1975, 1972, 3), (1972, 1975, 3), (1975, 1975, 0), (.min, .max, .max), (.max, .min, .max),
    (.min, 0, .max), (0, .min, .max), (-1, 1, 2),
  ])
  func `years apart are counted for any numbers`(one: Int, other: Int, apart: Int) {
    #expect(FilmTitle.yearsApart(one, other) == apart)
  }

  @Test(arguments: [
    ("1975", [1975]), ("1927/28", [1927, 1928]), ("-9223372036854775808", []),
    ("9223372036854775807/99", []), ("0", []), ("1975/1976", []),
    ("1975.0", [1975]), ("1975.5", []),
  ])
  func `a year of a table is one that films have`(text: String, years: [Int]) {
    #expect(FilmRow.years(text) == years)
  }
}
