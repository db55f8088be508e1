import FilmData
import Testing

@testable import FilmSimilarity

@Suite struct FilmFactsTests {
  private let weights = FactWeights(genres: 0.7, directors: 0.4, years: 0.3, yearSpan: 12)

  private func sums(_ facts: FilmFacts, _ film: Int, count: Int) -> [Float] {
    var scores = [Float](repeating: 1, count: count)
    scores.withUnsafeMutableBufferPointer { facts.add(film, to: $0) }
    return scores
  }

  @Test(arguments: [1, 2, 3])
  func everyPairIsThatOfTheFormula(seed: Int) {
    let films = factualFilms(count: 40, seed: UInt64(seed))
    let facts = FilmFacts(FilmList(films), weights)
    let naive = NaiveFacts(films: films, weights: weights)
    for film in films.indices {
      let parts = films.indices.map { facts.parts(film, $0) }
      expectClose(parts.map(\.genres), films.indices.map { naive.genres(film, $0) })
      expectClose(parts.map(\.directors), films.indices.map { naive.directors(film, $0) })
      expectClose(parts.map(\.years), films.indices.map { naive.years(film, $0) })
      expectClose(
        films.indices.map { facts.trust($0, forNeighboursOf: film) },
        films.indices.map { naive.trust($0, of: film) })
      expectClose(
        sums(facts, film, count: 40), parts.map { 1 + $0.genres + $0.directors + $0.years })
    }
    expectClose(facts.evidence, films.indices.map(naive.evidence))
    expectClose([facts.totalWeight], [1.4])
  }

  @Test func rareGenresCountMore() {
    let films = [["Drama", "War"], ["Drama", "Western"], ["Drama", "War"], ["Drama"]]
      .enumerated().map { Film(id: "\($0)", title: "\($0)", genres: $1) }
    let facts = FilmFacts(FilmList(films), weights)
    #expect(facts.parts(0, 2).genres > facts.parts(0, 3).genres)
    #expect(facts.parts(0, 3).genres > facts.parts(0, 1).genres)
    expectClose([facts.parts(0, 2).genres], [0.7])
  }

  @Test func aGenreNamedTwiceIsNamedOnce() {
    func facts(_ genres: [String]) -> FilmFacts {
      let films = [genres, ["a", "b"], ["b"]].map { Film(id: "", title: "", genres: $0) }
      return FilmFacts(FilmList(films), weights)
    }
    #expect(facts(["a", "a", "a"]).parts(0, 1) == facts(["a"]).parts(0, 1))
  }

  @Test func filmsWithoutFactsHaveNothingInCommon() {
    let films = (0..<3).map { Film(id: "\($0)", title: "\($0)") }
    let facts = FilmFacts(FilmList(films), weights)
    #expect(facts.totalWeight == 0)
    #expect(facts.parts(0, 1) == (0, 0, 0))
    #expect(sums(facts, 0, count: 3) == [1, 1, 1])
    #expect(facts.trust(1, forNeighboursOf: 0) == 1)
    #expect(FilmFacts([], weights).totalWeight == 0)
  }

  @Test func onlyFactsThatAFilmHasAreWeighed() {
    func total(_ film: Film) -> Float {
      FilmFacts([film, Film(id: "", title: "")], weights).totalWeight
    }
    #expect(total(Film(id: "", title: "", genres: ["a"])) == 0.7)
    #expect(total(Film(id: "", title: "", directors: ["a"])) == 0.4)
    #expect(total(Film(id: "", title: "", year: 1975)) == 0.3)
  }

  @Test func evidenceIsAskedForByHowWellKnownTheOtherIs() {
    func film(_ reviews: Int) -> Film {
      Film(id: "", title: "", tomatometer: Tomatometer(reviewCount: reviews))
    }
    let facts = FilmFacts([film(400), film(4), film(0)], weights)
    // The well-known film asks for 8 reviews, the obscure one for a quarter of its 4.
    expectClose([facts.trust(1, forNeighboursOf: 0)], [4 / 12])
    expectClose([facts.trust(0, forNeighboursOf: 1)], [400 / 401])
    #expect(facts.trust(2, forNeighboursOf: 0) == 0)
    #expect(facts.trust(2, forNeighboursOf: 2) == 1)
  }

  /// What is written of a film is evidence whether or not it says fresh or rotten.
  @Test func reviewsWithoutVerdictAreEvidence() {
    let films = [(400, 0), (1, 3), (0, 4), (0, 0)].map {
      Film(
        id: "", title: "", tomatometer: Tomatometer(reviewCount: $0), reviewsWithoutVerdict: $1)
    }
    let facts = FilmFacts(FilmList(films), weights)
    expectClose(facts.evidence, [400, 4, 4, 0])
    expectClose((1...3).map { facts.trust($0, forNeighboursOf: 0) }, [4 / 12, 4 / 12, 0])
    expectClose([facts.trust(1, forNeighboursOf: 2)], [4 / 5])
  }

  @Test func yearsFarApartAreFarApart() {
    let films = [1900, 2100, 1899].map { Film(id: "", title: "", year: $0) }
    let facts = FilmFacts(FilmList(films), weights)
    #expect(facts.parts(0, 1).years == facts.parts(2, 1).years)
    expectClose(sums(facts, 2, count: 3), [1 + facts.parts(2, 0).years, 1, 1.3])
  }

  /// No data set has so many; those beyond are told apart no more, but nothing breaks.
  @Test func moreThan64Genres() {
    let films = (0..<100).map {
      Film(id: "", title: "", genres: ["genre \($0)", "genre \(($0 + 1) % 100)"])
    }
    let facts = FilmFacts(FilmList(films), weights)
    expectClose([facts.parts(3, 3).genres, facts.parts(90, 90).genres], [0.7, 0.7])
    expectClose([facts.parts(3, 40).genres], [0])
    #expect(facts.parts(3, 4).genres > 0.2)
    #expect((0..<100).allSatisfy { facts.parts(80, $0).genres <= 0.7001 })
  }
}
