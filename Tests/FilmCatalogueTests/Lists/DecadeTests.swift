import Testing

@testable import FilmCatalogue

/// A decade begins with the year that ends in 0, before the year 0 too.
@Suite struct DecadeTests {
  @Test(arguments: [
    (1970, 1970), (1979, 1970), (2000, 2000), (9, 0), (0, 0), (-1, -10), (-10, -10),
  ])
  func beginsWithTheZero(year: Int, start: Int) {
    #expect(Decade.start(of: year) == start && Decade.name(of: year) == "\(start)s")
  }
}
