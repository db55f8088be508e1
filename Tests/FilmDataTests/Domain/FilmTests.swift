import FilmData
import Testing

@Suite struct FilmTests {
  @Test func theTitleWithItsYear() {
    #expect(Film(id: "a", title: "The Mirror", year: 1975).titleAndYear == "The Mirror (1975)")
    #expect(Film(id: "a", title: "The Mirror").titleAndYear == "The Mirror")
  }

  @Test func allReviewsCountAsKnown() {
    var film = Film(id: "a", title: "A")
    #expect(film.reviewCount == 0)
    film.reviewsWithoutVerdict = 3
    #expect(film.reviewCount == 3)
    film.tomatometer = Tomatometer(freshCount: 1, reviewCount: 2)
    #expect(film.reviewCount == 5)
    #expect(film.tomatometer?.percentage == nil)
  }
}
