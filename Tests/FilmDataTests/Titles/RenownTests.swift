import Testing

@testable import FilmData

/// How many people have seen a film.
@Suite struct RenownTests {
  @Test func ratingsComeFirst() {
    #expect(Renown(ratings: 1, reviews: 300) < Renown(ratings: 2, reviews: 0))
    #expect(Renown(ratings: 1, reviews: 3) < Renown(ratings: 1, reviews: 4))
    #expect(Renown(ratings: 1, reviews: 5000).score < Renown(ratings: 2, reviews: 0).score)
  }

  @Test func reviewsStandForRatings() {
    #expect(Renown(ratings: 8, reviews: 222).estimate == 37)
    #expect(Renown(ratings: 83, reviews: 90).estimate == 83)
  }

  @Test func filmsAndListsAgree() {
    let film = Film.rated("Psycho (1960)", 83, reviews: 90)
    #expect(film.renown == Renown(ratings: 83, reviews: 90))
    #expect(FilmList([film]).renown(of: 0) == film.renown)
    #expect(Film(id: "a", title: "A").renown == Renown(ratings: 0, reviews: 0))
  }
}
