import FilmData
import LinearAlgebra

/// Predicts a rating from how the user and the film are rated on average: μ + b_u + b_i.
///
/// Minimizes `Σ (r − μ − b_u − b_i)² + λ_u Σ b_u² + λ_i Σ b_i²` by alternating between users and
/// films, with μ the mean of all ratings.
///
/// Source: Koren, Bell, Volinsky: Matrix factorization techniques for recommender systems,
/// Computer 42 (2009), doi 10.1109/MC.2009.263.
public struct BiasModel: Sendable, Hashable {
  /// The settings of the training.
  public struct Configuration: Sendable, Hashable, Codable {
    /// How many ratings of the mean a user's own ratings must outweigh; 0 or more.
    public var userRegularization: Double
    /// How many ratings of the mean a film's ratings must outweigh; 0 or more.
    public var filmRegularization: Double
    /// Passes over users and films; 1 or more.
    public var iterations: Int

    /// Makes a configuration.
    public init(
      userRegularization: Double = 5, filmRegularization: Double = 2, iterations: Int = 10
    ) {
      self.userRegularization = userRegularization
      self.filmRegularization = filmRegularization
      self.iterations = iterations
    }

    func validate() throws(SimilarityError) {
      for (name, value) in [
        ("user regularization", userRegularization), ("film regularization", filmRegularization),
      ] where !(value >= 0 && value.isFinite) {
        throw .invalidSetting(name: name, value: "\(value)", allowed: "0 or more")
      }
      guard iterations >= 1 else {
        throw .invalidSetting(name: "iterations", value: "\(iterations)", allowed: "1 or more")
      }
    }
  }

  /// μ, the mean of all ratings.
  public let globalMean: Double
  /// b_u by row.
  public let userBias: [Double]
  /// b_i by column.
  public let itemBias: [Double]
  /// The least and the greatest rating of the training data; predictions are within.
  public let scale: ClosedRange<Double>
  private let users: IDIndex
  private let films: IDIndex

  /// Fits the biases.
  ///
  /// - Throws: `SimilarityError.invalidSetting`, `.noInteractions`, or `.unsolvable` for ratings
  ///   that are not finite.
  /// - Complexity: O(iterations · ratings).
  public init(
    training ratings: InteractionMatrix, _ configuration: Configuration = Configuration()
  ) throws(SimilarityError) {
    try configuration.validate()
    let byUser = ratings.values
    guard let least = byUser.values.min(), let greatest = byUser.values.max() else {
      throw .noInteractions
    }
    let mean = byUser.values.reduce(0.0) { $0 + Double($1) } / Double(byUser.storedCount)
    guard mean.isFinite else { throw .unsolvable(reason: "a rating is not a finite number") }
    let byFilm = byUser.transposed()
    var userBias = [Double](repeating: 0, count: byUser.rowCount)
    var itemBias = [Double](repeating: 0, count: byFilm.rowCount)
    for _ in 0..<configuration.iterations {
      itemBias = Self.biases(
        of: byFilm, mean: mean, others: userBias, regularization: configuration.filmRegularization)
      userBias = Self.biases(
        of: byUser, mean: mean, others: itemBias, regularization: configuration.userRegularization)
    }
    globalMean = mean
    (self.userBias, self.itemBias) = (userBias, itemBias)
    scale = Double(least)...Double(greatest)
    (users, films) = (ratings.users, ratings.films)
  }

  /// The rating expected, on the scale of the training data.
  ///
  /// An unknown user or film has no bias: the prediction falls back to the known bias.
  public func rating(ofUser user: String, film: String) -> Double {
    rating(row: users[user], column: films[film])
  }

  /// The rating expected of a row and a column, `nil` for unknown ones.
  public func rating(row: Int?, column: Int?) -> Double {
    let bias = (row.map { userBias[$0] } ?? 0) + (column.map { itemBias[$0] } ?? 0)
    return min(max(globalMean + bias, scale.lowerBound), scale.upperBound)
  }

  /// Σ (r − μ − b_other) / (λ + n) for every row.
  private static func biases(
    of ratings: SparseMatrix, mean: Double, others: [Double], regularization: Double
  ) -> [Double] {
    (0..<ratings.rowCount).map { row in
      let entries = ratings.rowRange(row)
      guard !entries.isEmpty else { return 0 }
      var sum = 0.0
      for entry in entries {
        sum += Double(ratings.values[entry]) - mean - others[Int(ratings.columns[entry])]
      }
      return sum / (regularization + Double(entries.count))
    }
  }
}
