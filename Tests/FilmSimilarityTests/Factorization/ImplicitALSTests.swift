import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct ImplicitALSTests {
  typealias Solver = ImplicitALSConfiguration.Solver

  private func configuration(_ solver: Solver = .cholesky) -> ImplicitALSConfiguration {
    ImplicitALSConfiguration(
      factors: 6, iterations: 5, regularization: 0.05, unobservedWeight: 0.2, alpha: 0.3,
      solver: solver, seed: 7)
  }

  /// The objective of the type's documentation, pair by pair.
  private func naiveLoss(_ model: ImplicitALS, _ data: InteractionMatrix) -> Double {
    let c = model.configuration
    let (users, films) = (data.users.count, data.films.count)
    var sum = 0.0
    var (byUser, byFilm) = ([Int](repeating: 0, count: users), [Int](repeating: 0, count: films))
    for u in 0..<users {
      let row = Dictionary(uniqueKeysWithValues: data.films(ofUser: u).map { ($0.film, $0.value) })
      for i in 0..<films {
        let score = zip(model.userFactors.row(u), model.itemFactors.row(i))
          .reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
        sum += c.unobservedWeight * score * score
        guard let value = row[i] else { continue }
        sum += (1 + c.alpha * Double(value)) * (1 - score) * (1 - score)
        byUser[u] += 1
        byFilm[i] += 1
      }
    }
    func penalty(_ factors: Matrix, _ row: Int, _ count: Int, _ total: Int) -> Double {
      let weight = c.regularization * (Double(count) + c.unobservedWeight * Double(total))
      return weight * factors.row(row).reduce(0.0) { $0 + Double($1) * Double($1) }
    }
    for u in 0..<users { sum += penalty(model.userFactors, u, byUser[u], films) }
    for i in 0..<films { sum += penalty(model.itemFactors, i, byFilm[i], users) }
    return sum
  }

  @Test func lossEqualsTheFormulaPairByPair() throws {
    let data = randomInteractions()
    let model = try ImplicitALS(training: data, configuration())
    let expected = naiveLoss(model, data)
    #expect((model.loss(on: data) - expected).magnitude < 1e-4 * expected)
  }

  @Test func gradientOfTheSideSolvedLastIsZero() throws {
    let data = randomInteractions()
    let model = try ImplicitALS(training: data, configuration())
    let c = model.configuration
    let users = data.users.count
    for film in 0..<data.films.count {
      let y = model.itemFactors.row(film)
      var gradient = [Double](repeating: 0, count: c.factors)
      var count = 0
      for u in 0..<users {
        let x = model.userFactors.row(u)
        let score = zip(x, y).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
        var slope = c.unobservedWeight * score
        if let value = data.films(ofUser: u).first(where: { $0.film == film })?.value {
          slope -= (1 + c.alpha * Double(value)) * (1 - score)
          count += 1
        }
        for k in gradient.indices { gradient[k] += slope * Double(x[k]) }
      }
      let weight = c.regularization * (Double(count) + c.unobservedWeight * Double(users))
      for k in gradient.indices { gradient[k] += weight * Double(y[k]) }
      #expect(gradient.allSatisfy { $0.magnitude < 1e-4 }, "film \(film)")
    }
  }

  @Test(arguments: Solver.allCases)
  func lossNeverRises(solver: Solver) throws {
    let data = randomInteractions(seed: 5)
    var losses: [Double] = []
    _ = try ImplicitALS(training: data, configuration(solver)) { iteration, model in
      losses.append(model.loss(on: data))
      return losses.count == iteration
    }
    #expect(losses.count == 5)
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $1 <= $0 * (1 + 1e-6) })
  }

  @Test func bothSolversReachTheSameLoss() throws {
    let data = randomInteractions(seed: 6)
    func loss(_ solver: Solver) throws -> Double {
      var settings = configuration(solver)
      settings.iterations = 60
      return try ImplicitALS(training: data, settings).loss(on: data)
    }
    let (exact, approximate) = (try loss(.cholesky), try loss(.conjugateGradients))
    #expect((exact - approximate).magnitude < 0.01 * exact)
  }

  /// Above 96 factors the exact solver changes its basis, and rows of few entries are solved by them.
  @Test func exactSolverAgreesWithGradientsInTheLimitForManyFactors() throws {
    let data = randomInteractions(users: 40, films: 60, density: 0.3, seed: 4)
    func model(_ solver: Solver, _ iterations: Int) throws -> ImplicitALS {
      try ImplicitALS(
        training: data,
        .init(factors: 130, iterations: iterations, regularization: 0.1, alpha: 0.3, solver: solver)
      )
    }
    let (exact, gradients) = (try model(.cholesky, 12), try model(.conjugateGradients, 25))
    let blocks = try model(.blocks, 25)
    expectClose(exact.scores(ofUser: 5), gradients.scores(ofUser: 5), tolerance: 0.01)
    expectClose(exact.scores(ofUser: 5), blocks.scores(ofUser: 5), tolerance: 0.01)
  }

  /// The films, solved last: the same gradient as above, with rows shorter and longer than the
  /// number at which they are solved by their entries.
  @Test func manyFactorsSatisfyTheEquations() throws {
    let data = randomInteractions(users: 160, films: 20, density: 0.6, seed: 4)
    let model = try ImplicitALS(
      training: data, .init(factors: 100, iterations: 2, alpha: 0.3, solver: .cholesky))
    let x = model.userFactors
    let gram = x.transposedTimes(x)
    for film in 0..<20 {
      let y = model.itemFactors.row(film)
      var gradient = (gram * y).map { 0.3 * $0 }
      var count = 0
      for user in 0..<160 {
        guard let value = data.films(ofUser: user).first(where: { $0.film == film })?.value
        else { continue }
        count += 1
        let score = zip(x.row(user), y).reduce(0) { $0 + $1.0 * $1.1 }
        for k in 0..<100 { gradient[k] -= (1 + 0.3 * value) * (1 - score) * x[user, k] }
      }
      let weight = Float(0.007 * (Double(count) + 0.3 * 160))
      for k in 0..<100 { gradient[k] += weight * y[k] }
      #expect(gradient.allSatisfy { $0.magnitude < 2e-3 }, "film \(film)")
    }
  }

  @Test(arguments: Solver.allCases, [3, 40, 130])
  func withheldFilmOfTheOwnKindComesFirst(solver: Solver, factors: Int) throws {
    let data = checkerboard()
    let model = try ImplicitALS(
      training: data, .init(factors: factors, regularization: 0.01, solver: solver))
    for user in 0..<data.users.count {
      let seen = Set(data.films(ofUser: user).map(\.film))
      let best = TopK.best(1, of: model.scores(ofUser: user)) { !seen.contains($0) }
      #expect(best.map(\.index) == [user])
    }
  }

  @Test(arguments: Solver.allCases, [5, 40, 130])
  func bytesAreTheSameForAnyNumberOfThreads(solver: Solver, factors: Int) throws {
    let data = randomInteractions(users: 150, films: 90, seed: 2)
    func factorsOf(threads: Int) throws -> [Matrix] {
      var settings = configuration(solver)
      (settings.factors, settings.threads, settings.iterations) = (factors, threads, 3)
      let model = try ImplicitALS(training: data, settings)
      return [model.userFactors, model.itemFactors]
    }
    let single = try factorsOf(threads: 1)
    #expect(try factorsOf(threads: 2) == single)
    #expect(try factorsOf(threads: 3) == single)
  }

  @Test(
    arguments: [
      { $0.factors = 7 }, { $0.iterations = 2 }, { $0.regularization = 0.5 },
      { $0.frequencyExponent = 0.5 }, { $0.unobservedWeight = 0.5 }, { $0.alpha = 1 },
      { $0.solver = .conjugateGradients }, { $0.seed = 8 },
    ] as [@Sendable (inout ImplicitALSConfiguration) -> Void])
  func everySettingHasAnEffect(change: @Sendable (inout ImplicitALSConfiguration) -> Void) throws {
    let data = randomInteractions()
    var changed = configuration()
    change(&changed)
    let (a, b) = (
      try ImplicitALS(training: data, configuration()), try ImplicitALS(training: data, changed)
    )
    #expect(a.scores(ofUser: 0) != b.scores(ofUser: 0))
  }

  @Test(arguments: Solver.allCases)
  func usersAndFilmsWithoutInteractionsGetZeros(solver: Solver) throws {
    let model = try ImplicitALS(training: randomInteractions(), configuration(solver))
    #expect(model.userFactors.row(3).allSatisfy { $0 == 0 })
    #expect(model.itemFactors.row(4).allSatisfy { $0 == 0 })
    #expect(model.userFactors.elements.contains { $0 != 0 })
  }

  @Test(arguments: Solver.allCases)
  func oneFilmIsEnough(solver: Solver) throws {
    let data = InteractionMatrix([Rating(user: "u", film: "f", value: 1)])
    let model = try ImplicitALS(training: data, .init(factors: 4, solver: solver))
    #expect(model.scores(ofUser: 0).allSatisfy { $0.isFinite && $0 > 0 })
  }

  @Test func longRowsAreSolvedInBlocks() throws {
    // More entries in a row than are gathered at a time.
    let ratings =
      (0..<700).map { Rating(user: "u\($0)", film: "f\($0 % 2)", value: 1) }
      + (0..<600).map { Rating(user: "u\($0)", film: "f2", value: 1) }
    let data = InteractionMatrix(ratings)
    let exact = try ImplicitALS(
      training: data, .init(factors: 3, iterations: 30, solver: .cholesky))
    let other = try ImplicitALS(training: data, .init(factors: 3, iterations: 30))
    expectClose(exact.scores(ofUser: 0), other.scores(ofUser: 0), tolerance: 0.01)
  }

  @Test func nothingToTrainOnIsAnError() {
    #expect(throws: SimilarityError.noInteractions) { try ImplicitALS(training: .init([])) }
  }

  @Test func weightsThatAreNotPositiveAreNamed() {
    let data = InteractionMatrix([Rating(user: "ann", film: "stalker", value: -2)])
    #expect(
      throws: SimilarityError.invalidInteraction(
        user: "ann", film: "stalker", value: -2,
        reason: "its weight 1 + alpha·value is not positive")
    ) { try ImplicitALS(training: data, .init(alpha: 1)) }
  }

  @Test func trainingStopsWhenAskedTo() {
    var calls = 0
    #expect(throws: SimilarityError.cancelled) {
      _ = try ImplicitALS(training: checkerboard()) { iteration, _ in
        calls += 1
        return iteration < 2
      }
    }
    #expect(calls == 2)
  }
}
