import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

/// What every method that predicts ratings must do.
@Suite struct RatingPredictorTests {
  /// The methods with factors, small enough for tests.
  enum Method: String, CaseIterable, Sendable {
    case bias, biased, bayesian

    func train(_ data: InteractionMatrix, threads: Int = 1) throws -> any RatingPredictor {
      switch self {
      case .bias: try BiasModel(training: data)
      case .biased:
        try BiasedFactorization(
          training: data, .init(factors: 4, regularization: 0.2, threads: threads))
      case .bayesian:
        try BayesianFactorization(
          training: data, .init(factors: 4, iterations: 30, burnIn: 20, threads: threads))
      }
    }
  }

  /// Users and films of two kinds; 5 within a kind, 1 across, and a part withheld.
  private func taste() -> (seen: InteractionMatrix, held: [Rating]) {
    var (seen, held) = ([Rating](), [Rating]())
    for user in 0..<24 {
      for film in 0..<24 {
        let rating = Rating(
          user: "u\(user)", film: "f\(film)", value: user % 2 == film % 2 ? 5 : 1)
        if (user * 7 + film * 3) % 10 == 0 { held.append(rating) } else { seen.append(rating) }
      }
    }
    return (InteractionMatrix(seen), held)
  }

  @Test(arguments: [Method.biased, .bayesian])
  func withheldRatingsOfTheCheckerboardAreFound(method: Method) throws {
    let (seen, held) = taste()
    let model = try method.train(seen)
    for rating in held {
      let estimate = model.estimate(row: seen.users[rating.user], column: seen.films[rating.film])
      #expect((estimate.mean - rating.value).magnitude < 0.6)
    }
  }

  @Test(arguments: Method.allCases)
  func bytesAreTheSameForAnyNumberOfThreads(method: Method) throws {
    let data = randomInteractions(users: 150, films: 90, seed: 2)
    let estimates = try [1, 2, 3].map { threads in
      let model = try method.train(data, threads: threads)
      return (0..<150).map { model.estimate(row: $0, column: $0 % 90) }
    }
    #expect(estimates[0] == estimates[1])
    #expect(estimates[0] == estimates[2])
  }

  /// Ratings that a careless method divides by zero on.
  enum Odd: String, CaseIterable, Sendable {
    case single, twice, equal, huge, negative, oneFilm, oneUser, few

    var ratings: [Rating] {
      switch self {
      case .single: [Rating(user: "u0", film: "f0", value: 3)]
      case .twice: [3.0, 4].map { Rating(user: "u0", film: "f0", value: $0) }
      case .equal: grid { _ in 4 }
      case .huge: grid { 1e6 * Double($0 % 3) }
      case .negative: grid { -Double($0 % 2) }
      case .oneFilm: (0..<20).map { Rating(user: "u\($0)", film: "f0", value: Double($0)) }
      case .oneUser: (0..<20).map { Rating(user: "u0", film: "f\($0)", value: Double($0 % 5)) }
      case .few: grid { Double($0 % 5) }
      }
    }

    private func grid(_ value: (Int) -> Double) -> [Rating] {
      (0..<20).map { Rating(user: "u\($0 % 5)", film: "f\($0 / 5)", value: value($0)) }
    }
  }

  @Test(arguments: Method.allCases, Odd.allCases)
  func oddRatingsGiveFiniteEstimates(method: Method, odd: Odd) throws {
    let data = InteractionMatrix(odd.ratings)
    let model = try method.train(data)
    let values = data.values.values.map(Double.init)
    let range = (values.min() ?? 0)...(values.max() ?? 0)
    for row in [nil] + (0..<data.users.count).map(Optional.some) {
      for column in [nil, 0] {
        let estimate = model.estimate(row: row, column: column)
        #expect(range.contains(estimate.mean))
        #expect(estimate.deviation.map { $0.isFinite && $0 > 0 } ?? true)
      }
    }
  }

  @Test(arguments: Method.allCases)
  func constantRatingsArePredicted(method: Method) throws {
    let data = InteractionMatrix(
      (0..<20).map { Rating(user: "u\($0 % 5)", film: "f\($0 / 5)", value: 4) })
    #expect(try method.train(data).estimate(row: 1, column: 1).mean == 4)
  }

  @Test(arguments: Method.allCases)
  func emptyRowsAreLikeUnknownOnes(method: Method) throws {
    let model = try method.train(randomInteractions())
    #expect(model.estimate(row: 3, column: 4).mean.isFinite)
    #expect(
      (model.estimate(row: 3, column: 1).mean - model.estimate(row: nil, column: 1).mean)
        .magnitude < 0.7)
  }

  @Test(arguments: Method.allCases)
  func ratingsThatAreNotFiniteAreRefused(method: Method) {
    let data = InteractionMatrix([
      Rating(user: "u", film: "f", value: .infinity), Rating(user: "v", film: "f", value: 1),
    ])
    #expect(throws: SimilarityError.self) { try method.train(data) }
    #expect(throws: SimilarityError.noInteractions) { try method.train(.init([])) }
  }

  @Test func meanRatingIsTheMean() throws {
    let model = try MeanRating(
      training: InteractionMatrix([
        Rating(user: "u", film: "f", value: 1), Rating(user: "u", film: "g", value: 5),
      ]))
    #expect(model.estimate(row: nil, column: nil) == RatingEstimate(mean: 3, deviation: 2))
  }
}
