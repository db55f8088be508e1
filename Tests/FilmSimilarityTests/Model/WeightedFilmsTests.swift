import Testing

@testable import FilmSimilarity

@Suite struct WeightedFilmsTests {
  private let films = WeightedFilms([
    .init(film: 7, weight: 0.5), .init(film: 2, weight: 1), .init(film: 7, weight: 0.25),
  ])

  @Test func eachFilmStandsOnceInOrder() {
    #expect(films.entries == [.init(film: 2, weight: 1), .init(film: 7, weight: 0.75)])
    #expect(WeightedFilms(3, weight: -2).entries == [.init(film: 3, weight: -2)])
    #expect(WeightedFilms(3) == WeightedFilms([.init(film: 3, weight: 1)]))
    #expect(WeightedFilms([]).entries.isEmpty)
  }

  @Test func filmsScaledToNothingAreLeftOut() {
    let scaled = films.scaled { $0 == 2 ? 0 : 4 }
    #expect(scaled.entries == [.init(film: 7, weight: 3)])
  }

  @Test func othersAreAddedTimesAFactor() {
    let sum = films.adding(
      WeightedFilms([.init(film: 0, weight: 1), .init(film: 2, weight: 2)]), times: 0.5)
    #expect(
      sum.entries == [
        .init(film: 0, weight: 0.5), .init(film: 2, weight: 2), .init(film: 7, weight: 0.75),
      ])
    #expect(films.adding(WeightedFilms([]), times: 3) == films)
  }
}
