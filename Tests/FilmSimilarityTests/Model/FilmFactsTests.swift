import FilmData
import Testing

@testable import FilmSimilarity

@Suite struct FilmFactsTests {
  private let weights = FactWeights(genres: 0.7, years: 0.3, yearSpan: 12, evidence: 8)

  private func sums(_ facts: FilmFacts, _ query: WeightedFilms, count: Int) -> [Float] {
    var scores = [Float](repeating: 1, count: count)
    scores.withUnsafeMutableBufferPointer {
      facts.add(facts.shares(of: query), with: 0..<count, to: $0)
    }
    return scores
  }

  private func parts(_ facts: FilmFacts, _ film: Int, _ other: Int) -> (genres: Float, years: Float)
  {
    facts.parts(facts.shares(of: WeightedFilms(film)), other)
  }

  @Test(arguments: [1, 2, 3])
  func everyPairIsThatOfTheFormula(seed: Int) {
    let films = factualFilms(count: 40, seed: UInt64(seed))
    let facts = FilmFacts(FilmList(films), weights)
    let naive = NaiveFacts(films: films, weights: weights)
    for film in films.indices {
      let parts = films.indices.map { self.parts(facts, film, $0) }
      expectClose(parts.map(\.genres), films.indices.map { Float(naive.genres(film, $0)) })
      expectClose(parts.map(\.years), films.indices.map { Float(naive.years(film, $0)) })
      expectClose(
        sums(facts, WeightedFilms(film), count: 40), parts.map { 1 + $0.genres + $0.years })
      expectClose([facts.ownShare(of: film)], [parts[film].genres + parts[film].years])
    }
    expectClose(facts.evidence, films.indices.map { Float(naive.evidence($0)) })
    expectClose(facts.trust, films.indices.map { Float(naive.trust($0)) })
  }

  @Test func severalFilmsAddUpByTheirWeights() {
    let facts = FilmFacts(FilmList(factualFilms(count: 40, seed: 4)), weights)
    let query = WeightedFilms([
      .init(film: 2, weight: 0.5), .init(film: 9, weight: 2), .init(film: 30, weight: -1),
    ])
    let expected = (0..<40).map { other in
      query.entries.reduce(Float(1)) { sum, entry in
        let parts = parts(facts, entry.film, other)
        return sum + entry.weight * (parts.genres + parts.years)
      }
    }
    expectClose(sums(facts, query, count: 40), expected)
    // A part of all films is scored like the whole.
    var some = [Float](repeating: 1, count: 8)
    some.withUnsafeMutableBufferPointer { facts.add(facts.shares(of: query), with: 7..<15, to: $0) }
    expectClose(some, Array(expected[7..<15]))
  }

  @Test func rareGenresCountMore() {
    let films = [["Drama", "War"], ["Drama", "Western"], ["Drama", "War"], ["Drama"]]
      .enumerated().map { Film(id: "\($0)", title: "\($0)", genres: $1) }
    let facts = FilmFacts(FilmList(films), weights)
    #expect(parts(facts, 0, 2).genres > parts(facts, 0, 3).genres)
    #expect(parts(facts, 0, 3).genres > parts(facts, 0, 1).genres)
    expectClose([parts(facts, 0, 2).genres], [0.7])
  }

  @Test func aGenreNamedTwiceIsNamedOnce() {
    func facts(_ genres: [String]) -> FilmFacts {
      let films = [genres, ["a", "b"], ["b"]].map { Film(id: "", title: "", genres: $0) }
      return FilmFacts(FilmList(films), weights)
    }
    #expect(parts(facts(["a", "a", "a"]), 0, 1) == parts(facts(["a"]), 0, 1))
  }

  @Test func filmsWithoutFactsHaveNothingInCommon() {
    let films = (0..<3).map { Film(id: "\($0)", title: "\($0)") }
    let facts = FilmFacts(FilmList(films), weights)
    #expect(!facts.hasGenres)
    #expect(parts(facts, 0, 1) == (0, 0))
    #expect(sums(facts, WeightedFilms(0), count: 3) == [1, 1, 1])
    #expect(facts.ownShare(of: 0) == 0)
    #expect(!FilmFacts([], weights).hasGenres)
  }

  /// A film with many reviews is known by them; one with none has little but its year.
  @Test func yearsCountOnlyWhereLittleIsKnown() {
    let films = [0, 8, 792].map {
      Film(id: "", title: "", year: 1975, tomatometer: Tomatometer(reviewCount: $0))
    }
    let facts = FilmFacts(FilmList(films), weights)
    expectClose((0..<3).map { parts(facts, $0, 1).years }, [0.3, 0.15, 0.003])
    for none in [FactWeights(years: 0), FactWeights(years: 0.3, evidence: 0)] {
      #expect(parts(FilmFacts(FilmList(films), none), 0, 1).years == 0)
    }
  }

  @Test func trustGrowsWithTheEvidence() {
    let films = [400, 8, 0].map {
      Film(id: "", title: "", tomatometer: Tomatometer(reviewCount: $0))
    }
    expectClose(FilmFacts(FilmList(films), weights).trust, [400 / 408, 0.5, 0])
    #expect(FilmFacts(FilmList(films), FactWeights(evidence: 0)).trust == [1, 1, 1])
    // What is written elsewhere is evidence too, but does not count beside the reviews.
    let worth = FilmFacts(FilmList(films), weights, reviewsWorth: [20, 20, 2])
    expectClose(worth.evidence, [400, 20, 2])
    expectClose(worth.trust, [400 / 408, 20 / 28, 0.2])
  }

  /// What is written of a film is evidence whether or not it says fresh or rotten; ratings count twice.
  @Test func reviewsWithoutVerdictAndRatingsAreEvidence() {
    let films = [(400, 0, 0), (1, 3, 0), (0, 0, 2), (0, 0, 0)].map {
      Film(
        id: "", title: "", tomatometer: Tomatometer(reviewCount: $0), reviewsWithoutVerdict: $1,
        popcornmeter: Popcornmeter(ratingCount: $2))
    }
    let facts = FilmFacts(FilmList(films), weights)
    expectClose(facts.evidence, [400, 4, 4, 0])
    expectClose(facts.trust, [400 / 408, 4 / 12, 4 / 12, 0])
  }

  @Test func yearsFarApartAreFarApart() {
    let films = [1900, 2100, 1899].map { Film(id: "", title: "", year: $0) }
    let facts = FilmFacts(FilmList(films), weights)
    expectClose([parts(facts, 0, 1).years, parts(facts, 2, 1).years], [0, 0])
    expectClose(
      sums(facts, WeightedFilms(2), count: 3), [1 + parts(facts, 2, 0).years, 1, 1.3])
  }

  /// Whatever a file says, nothing breaks, and such years are near to none.
  @Test(arguments: [-500, 0, 2_200, 2_301, 9_999, 40_000])
  func yearsThatAreNoneAreNearToNone(year: Int) {
    let films = [year, year, 2_190, 1].map { Film(id: "", title: "", year: $0) }
    let facts = FilmFacts(FilmList(films), weights)
    #expect((0..<4).map { parts(facts, 0, $0).years } == [0, 0, 0, 0])
    #expect(parts(facts, 2, 0).years == 0 && parts(facts, 3, 0).years == 0)
    #expect(facts.ownShare(of: 0) == 0)
  }

  /// No data set has so many; those beyond are told apart no more, but nothing breaks.
  @Test func moreThan64Genres() {
    let films = (0..<100).map {
      Film(id: "", title: "", genres: ["genre \($0)", "genre \(($0 + 1) % 100)"])
    }
    let facts = FilmFacts(FilmList(films), weights)
    expectClose([parts(facts, 3, 3).genres, parts(facts, 90, 90).genres], [0.7, 0.7])
    expectClose([parts(facts, 3, 40).genres], [0])
    #expect(parts(facts, 3, 4).genres > 0.2)
    #expect((0..<100).allSatisfy { parts(facts, 80, $0).genres <= 0.7001 })
  }
}
