import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct BayesianFactorizationTests {
  static let quick = BayesianConfiguration(factors: 3, iterations: 30, burnIn: 10, seed: 5)

  /// The distilled pair against the mean of the draws' own products.
  @Test func distilledFactorsAreTheMeanOfTheDraws() throws {
    let data = randomInteractions(users: 50, films: 40, density: 0.4)
    var settings = BayesianFactorizationTests.quick
    settings.distilledFactors = 40
    let model = try BayesianFactorization(training: data, settings)
    let standard = try StandardizedRatings(data)
    var sampler = try GibbsSampler(standard.byUser, settings)
    var sum = Matrix(rowCount: 50, columnCount: 40)
    func add(_ users: Matrix, _ films: Matrix) {
      sum.addProduct(users.leadingColumns(3), films.leadingColumns(3).transposed())
    }
    for sweep in 0..<40 {
      try sampler.sweep { if sweep >= 10 { add($0.users.means, $0.films.factors) } }
      if sweep >= 10 { add(sampler.users.factors, sampler.films.means) }
    }
    sum.scale(by: 1.0 / 60)
    let users = model.posterior.users.factors.leadingColumns(40)
    let films = model.posterior.films.factors.leadingColumns(40)
    expectClose(users.timesTransposed(of: films).elements, sum.elements, tolerance: 5e-3)
  }

  /// About 68 % of ratings lie within one deviation of the prediction, 95 % within two.
  @Test func deviationsAreThoseOfRatingsNotSeen() throws {
    let all = GibbsSamplerTests.planted(deviation: 0.5)
    var (seen, held) = ([Rating](), [Rating]())
    for user in 0..<all.rowCount {
      for entry in all.rowRange(user) {
        let rating = Rating(
          user: "\(user)", film: "\(all.columns[entry])", value: Double(all.values[entry]))
        if entry % 5 == 0 { held.append(rating) } else { seen.append(rating) }
      }
    }
    let data = InteractionMatrix(seen)
    let model = try BayesianFactorization(
      training: data, .init(factors: 2, iterations: 60, burnIn: 30))
    var (one, two) = (0.0, 0.0)
    for rating in held {
      let estimate = model.estimate(row: data.users[rating.user], column: data.films[rating.film])
      let error = (rating.value - estimate.mean).magnitude / (estimate.deviation ?? .nan)
      one += error < 1 ? 1 : 0
      two += error < 2 ? 1 : 0
    }
    #expect((0.58...0.82).contains(one / Double(held.count)))
    #expect((0.9...0.99).contains(two / Double(held.count)))
  }

  @Test(
    arguments: [
      { $0.factors = 4 }, { $0.iterations = 20 }, { $0.burnIn = 5 }, { $0.regularization = 3 },
      { $0.noiseFreedom = nil }, { $0.maximumFeatures = 5 }, { $0.distilledFactors = 1 },
      { $0.seed = 6 },
    ] as [@Sendable (inout BayesianConfiguration) -> Void])
  func everySettingHasAnEffect(change: @Sendable (inout BayesianConfiguration) -> Void) throws {
    let data = randomInteractions()
    var changed = BayesianFactorizationTests.quick
    change(&changed)
    #expect(
      try BayesianFactorization(training: data, BayesianFactorizationTests.quick)
        .estimate(row: 1, column: 1)
        != BayesianFactorization(training: data, changed).estimate(row: 1, column: 1))
  }

  @Test func unknownUsersAndFilmsAreLessSure() throws {
    var settings = BayesianFactorizationTests.quick
    settings.noiseFreedom = nil
    let model = try BayesianFactorization(
      training: randomInteractions(density: 0.5), settings)
    let unknown = model.estimate(row: nil, column: nil).deviation ?? 0
    for row in [0, 1, 7] {
      let known = model.estimate(row: row, column: 1).deviation ?? .infinity
      let half = model.estimate(row: row, column: nil).deviation ?? 0
      #expect(known < half && half < unknown)
    }
  }

  @Test func trainingStopsWhenAskedTo() {
    #expect(throws: SimilarityError.cancelled) {
      try BayesianFactorization(training: checkerboard(), BayesianFactorizationTests.quick) {
        $0 < 3
      }
    }
  }
}
