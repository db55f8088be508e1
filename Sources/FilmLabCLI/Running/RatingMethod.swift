import FilmData
import FilmSimilarity

/// How ratings are predicted.
enum RatingMethod: String, CaseIterable, Sendable {
  /// The mean of all ratings.
  case mean
  /// The mean of the user's ratings.
  case user
  /// The mean of the film's ratings.
  case film
  /// Mean plus the user's and the film's bias.
  case bias
  /// Biases and factors by alternating least squares.
  case biased
  /// Bayesian matrix factorisation.
  case bayesian

  /// What every other is measured beside.
  static let baselines: [RatingMethod] = [.mean, .user, .film, .bias]

  /// Trains, shows how far it is, and stops on Ctrl-C.
  func train(
    _ ratings: InteractionMatrix, _ options: PredictionOptions, seed: UInt64, _ progress: Progress
  ) throws -> any RatingPredictor {
    defer { progress.finish() }
    func isWanted(_ done: Int, of total: Int) -> Bool {
      progress.update(rawValue, share: Double(done) / Double(total))
      return !Interruption.isRequested
    }
    switch self {
    case .mean: return try MeanRating(training: ratings)
    case .user: return try GroupMeans(training: ratings, of: .user)
    case .film: return try GroupMeans(training: ratings, of: .film)
    case .bias: return try BiasModel(training: ratings)
    case .biased:
      let settings = options.biased(seed: seed)
      return try BiasedFactorization(training: ratings, settings) { iteration, _ in
        isWanted(iteration, of: settings.iterations)
      }
    case .bayesian:
      let settings = options.bayesian(seed: seed)
      return try BayesianFactorization(training: ratings, settings) { sweep in
        isWanted(sweep, of: settings.burnIn + settings.iterations)
      }
    }
  }
}
