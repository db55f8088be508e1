import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct FoldInTests {
  @Test func factorsEqualThoseOfTheUserOnceTrainingHasSettled() throws {
    let data = randomInteractions().liked(from: 1)
    let model = try ImplicitALS(
      training: data,
      .init(factors: 4, iterations: 400, regularization: 0.2, alpha: 0.5, solver: .cholesky))
    let foldIn = FoldIn(model)
    for user in 0..<data.users.count {
      let films = data.films(ofUser: user).map(\.film)
      expectClose(
        try foldIn.factors(ofFilms: films), model.userFactors.row(user), tolerance: 2e-3)
    }
  }

  @Test func factorsSatisfyTheEquations() throws {
    let data = checkerboard()
    let model = try ImplicitALS(training: data, .init(factors: 5, unobservedWeight: 0.4))
    let films = [1, 3, 5]
    let x = try FoldIn(model).factors(ofFilms: films)
    let lambda = model.configuration.regularization * (3 + 0.4 * Double(data.films.count))
    for k in 0..<5 {
      var gradient = lambda * Double(x[k])
      for film in 0..<data.films.count {
        let y = model.itemFactors.row(film)
        let score = zip(x, y).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
        gradient += 0.4 * score * Double(y[k])
        if films.contains(film) { gradient -= (1 - score) * Double(y[k]) }
      }
      #expect(gradient.magnitude < 1e-4)
    }
  }

  @Test func someoneNewGetsFilmsOfTheirKind() throws {
    let foldIn = FoldIn(try ImplicitALS(training: checkerboard(), .init(factors: 4)))
    let factors = try foldIn.factors(ofFilms: [1, 3, 5, 3])
    let list = foldIn.recommendations(factors: factors, count: 4, excluding: [1, 3, 5])
    #expect(list.count == 4)
    #expect(list.allSatisfy { $0.film % 2 == 1 && ![1, 3, 5].contains($0.film) })
    #expect(zip(list, list.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test func nothingLikedGivesZeros() throws {
    let foldIn = FoldIn(try ImplicitALS(training: checkerboard(), .init(factors: 4)))
    #expect(try foldIn.factors(ofFilms: []) == [0, 0, 0, 0])
  }

  @Test func moreFilmsThanThereAreGiveAShorterList() throws {
    let foldIn = FoldIn(try ImplicitALS(training: checkerboard(), .init(factors: 4)))
    let factors = try foldIn.factors(ofFilms: [0])
    #expect(foldIn.recommendations(factors: factors, count: 1000).count == 24)
  }

  @Test func valueCountsWithAlpha() throws {
    let model = try ImplicitALS(training: checkerboard(), .init(factors: 4, alpha: 1))
    let foldIn = FoldIn(model)
    #expect(
      try foldIn.factors(ofFilms: [1], value: 1) != foldIn.factors(ofFilms: [1], value: 5))
  }
}
