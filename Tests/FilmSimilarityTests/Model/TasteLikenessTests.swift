import Testing

@testable import FilmSimilarity

@Suite struct TasteLikenessTests {
  private let model = factualModel()

  private var likeness: TasteLikeness { TasteLikeness(model, variance: 0.36) }

  @Test func aFilmIsMostLikeItself() {
    let all = Array(model.films.indices)
    for film in [0, 3, 17] {
      let row = likeness.covariances(of: film, with: all)
      #expect(row.max() == row[film])
      #expect(row[film] <= 0.36 + 1e-5)
    }
  }

  @Test func covariancesAreThoseOfBothWays() {
    for (film, other) in [(1, 2), (5, 40), (7, 9)] {
      let (there, back) = (
        likeness.covariances(of: film, with: [other])[0],
        likeness.covariances(of: other, with: [film])[0]
      )
      #expect(abs(there - back) < 1e-6)
    }
  }

  @Test func theMeanIsThatOfAllFilms() {
    let all = Array(model.films.indices)
    for film in [0, 3, 17] {
      let row = likeness.covariances(of: film, with: all)
      #expect(abs(likeness.mean(of: film) - row.reduce(0, +) / Double(row.count)) < 1e-5)
    }
  }

  @Test func sumsAreThoseOfTheFilms() {
    let all = Array(model.films.indices)
    let weights: [(film: Int, weight: Float)] = [(1, 0.5), (2, -1), (30, 0.25)]
    let sums = likeness.sums(of: WeightedFilms(weights.map { .init(film: $0, weight: $1) }))
    let rows = weights.map {
      (row: likeness.covariances(of: $0.film, with: all), weight: $0.weight)
    }
    for film in all {
      let expected = rows.reduce(0.0) { $0 + $1.row[film] * Double($1.weight) }
      #expect(abs(Double(sums[film]) - expected) < 1e-5)
    }
  }
}
