import Testing

@testable import FilmData

@Suite struct FilmTwinsTests {
  private func twins(_ films: [Film], apart: Bool = false) -> [FilmTwins.Reason] {
    FilmTwins.find(in: films, bestKnown: 3_000) { _, _ in apart }.map(\.reason)
  }

  private func film(
    _ title: String, _ year: Int?, director: String? = nil, cast: [String] = [], number: Int? = nil,
    imdb: Int? = nil, other: [String] = []
  ) -> Film {
    Film(
      id: title, title: title, alternateTitles: other, year: year,
      directors: [director].compactMap { $0 }, cast: cast, movieLensID: number, imdbID: imdb)
  }

  @Test func oneTitleAndTimeAreOneFilm() {
    #expect(twins([film("Ran", 1985), film("Chaos", 1986, other: ["Ran"])]) == [.title])
    #expect(twins([film("Ran", 1985), film("Ran", 1987)]).isEmpty)
    #expect(twins([film("Ran", 1985), film("Ran", nil)]) == [.title])
    #expect(twins([film("Ran", 1985), film("Ran", 1985)], apart: true).isEmpty)
  }

  @Test func namesakesAreNot() {
    let ash = film("Ran", 1985, director: "Ann Ash")
    #expect(twins([ash, film("Ran", 1985, director: "Bo Birch")]).isEmpty)
    #expect(twins([ash, film("Ran", 1985, director: "A. Ash", number: 1)]) == [.title])
    #expect(twins([film("Ran", 1985, imdb: 1), film("Ran", 1985, imdb: 2)]).isEmpty)
    #expect(twins([film("Ran", 1985, number: 1), film("Ran", 1985, number: 2)]).isEmpty)
  }

  @Test func aPartOfATitleNeedsPeopleInCommon() {
    let whole = film("Repeat: Edge of Ash", 2014, director: "Ann Ash", cast: ["C D", "E F"])
    #expect(twins([whole, film("Edge of Ash", 2014, director: "Ann Ash")]) == [.part])
    #expect(twins([whole, film("Edge of Ash", 2014, cast: ["E F", "C D"])]) == [.part])
    #expect(twins([whole, film("Edge of Ash", 2014)]).isEmpty)
  }

  @Test func aNumberIsOfOneFilm() {
    #expect(twins([film("Ran", 1985, imdb: 7), film("Chaos", 2001, imdb: 7)]) == [.number])
    #expect(twins([film("Ran", 1985, number: 7), film("Chaos", 2001, number: 7)]) == [.number])
  }

  @Test func onlyTheBestKnownAreLookedAt() {
    let known = Film(
      id: "k", title: "Known", popcornmeter: Popcornmeter(likedCount: 1, ratingCount: 50))
    let films = [known, film("Ran", 1985), film("Ran", 1985)]
    #expect(FilmTwins.find(in: films, bestKnown: 1).isEmpty)
    #expect(FilmTwins.find(in: films, bestKnown: 2).map { [$0.first, $0.second] } == [[1, 2]])
  }
}
