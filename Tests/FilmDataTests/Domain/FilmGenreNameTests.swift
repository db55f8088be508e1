import Testing

@testable import FilmData

@Suite struct FilmGenreNameTests {
  @Test(arguments: [
    ("Science Fiction", "Sci-Fi"), ("Animated", "Animation"), ("Noir", "Film-Noir"),
    ("Sports", "Sport"), ("Historical", "History"), ("Western", "Western"), ("Independent", nil),
    ("Live Action", nil), ("Performance", nil), ("Found Footage", nil),
  ])
  func names(genre: String, name: String?) { #expect(FilmGenreName.usual(genre) == name) }
}
