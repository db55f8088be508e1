import Testing

@testable import FilmData

@Suite struct FilmRowPartsTests {
  @Test func severalFilmsOfARowAreSeveralRows() {
    let row = FilmRow(
      id: "tt0019217|tt0018253", title: "The Noose|The Kid", year: 1927, genres: [], directors: [])
    #expect(row.parts.map(\.id) == ["tt0019217", "tt0018253"])
    #expect(row.parts.map(\.title) == ["The Noose", "The Kid"])
    #expect(row.parts.map(\.imdbNumber) == [19217, 18253])
    #expect(row.parts.allSatisfy { $0.idKind == .imdb && $0.year == 1927 })
    let other = FilmRow(id: "a|b", title: "One", genres: [], directors: [])
    #expect(other.parts == [other])
  }

  @Test(arguments: [
    ("1975", [1975]), ("1927/28", [1927, 1928]), ("1975/x", []), ("", []), ("x", []),
  ])
  func seasonsAreTwoYears(text: String, years: [Int]) { #expect(FilmRow.years(text) == years) }
}
