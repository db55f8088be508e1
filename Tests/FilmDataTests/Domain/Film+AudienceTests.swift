import FilmData
import Testing

@Suite struct FilmAudienceTests {
  @Test func reviewsOfAnyKindAndRatings() {
    let film = Film(
      id: "a", title: "A", tomatometer: Tomatometer(freshCount: 1, reviewCount: 2),
      reviewsWithoutVerdict: 3, popcornmeter: Popcornmeter(likedCount: 4, ratingCount: 7))
    #expect(film.audience == 12)
    #expect(Film(id: "a", title: "A").audience == 0)
  }
}
