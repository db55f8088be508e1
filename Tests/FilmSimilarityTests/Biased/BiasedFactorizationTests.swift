import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct BiasedFactorizationTests {
  private static let settings = BiasedConfiguration(
    factors: 4, iterations: 6, regularization: 0.3, seed: 7)

  /// The objective of the type's documentation, rating by rating.
  private func loss(_ model: BiasedFactorization, _ data: InteractionMatrix) throws -> Double {
    let c = model.configuration
    let ratings = try StandardizedRatings(data).byUser
    var sum = 0.0
    for user in 0..<ratings.rowCount {
      for entry in ratings.rowRange(user) {
        let (x, y) = (model.users.row(user), model.films.row(Int(ratings.columns[entry])))
        var score = Double(x[c.factors]) + Double(y[c.factors])
        for k in 0..<c.factors { score += Double(x[k]) * Double(y[k]) }
        sum += (Double(ratings.values[entry]) - score) * (Double(ratings.values[entry]) - score)
      }
    }
    func penalty(_ side: Matrix, _ ratings: SparseMatrix) -> Double {
      (0..<side.rowCount).reduce(0) { sum, row in
        let vector = side.row(row).map(Double.init)
        let squares = vector.dropLast().reduce(0) { $0 + $1 * $1 }
        let bias = vector[c.factors] * vector[c.factors] * BiasedFactorization.biasShare
        let count = Double(ratings.storedCount(inRow: row))
        return sum + c.regularization * count.squareRoot() * (squares + bias)
      }
    }
    return sum + penalty(model.users, ratings) + penalty(model.films, ratings.transposed())
  }

  @Test func lossNeverRises() throws {
    let data = randomInteractions(density: 0.4)
    var losses: [Double] = []
    _ = try BiasedFactorization(training: data, Self.settings) { _, model in
      losses.append((try? loss(model, data)) ?? .nan)
      return true
    }
    #expect(losses.count == 6)
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $1 <= $0 * (1 + 1e-6) })
  }

  /// Moving any component of the films, which were solved last, either way raises the loss.
  @Test func sideSolvedLastIsAtItsMinimum() throws {
    let data = randomInteractions(density: 0.4)
    let model = try BiasedFactorization(training: data, Self.settings)
    let ratings = try StandardizedRatings(data).byUser.transposed()
    let c = model.configuration
    for film in 0..<ratings.rowCount {
      let y = model.films.row(film).map(Double.init)
      var gradient = (0...c.factors).map { k in
        c.regularization * Double(ratings.storedCount(inRow: film)).squareRoot() * y[k]
          * (k == c.factors ? BiasedFactorization.biasShare : 1)
      }
      for entry in ratings.rowRange(film) {
        var x = model.users.row(Int(ratings.columns[entry])).map(Double.init)
        let userBias = x[c.factors]
        x[c.factors] = 1
        let score = userBias + zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
        for k in 0...c.factors { gradient[k] -= (Double(ratings.values[entry]) - score) * x[k] }
      }
      #expect(gradient.allSatisfy { $0.magnitude < 1e-3 }, "film \(film)")
    }
  }

  @Test(
    arguments: [
      { $0.factors = 5 }, { $0.iterations = 2 }, { $0.regularization = 0.6 },
      { $0.frequencyExponent = 1 }, { $0.seed = 8 },
    ] as [@Sendable (inout BiasedConfiguration) -> Void])
  func everySettingHasAnEffect(change: @Sendable (inout BiasedConfiguration) -> Void) throws {
    let data = randomInteractions()
    var changed = Self.settings
    change(&changed)
    #expect(
      try BiasedFactorization(training: data, Self.settings).estimate(row: 1, column: 1)
        != BiasedFactorization(training: data, changed).estimate(row: 1, column: 1))
  }

  @Test func trainingStopsWhenAskedTo() {
    #expect(throws: SimilarityError.cancelled) {
      try BiasedFactorization(training: checkerboard()) { iteration, _ in iteration < 2 }
    }
  }
}
