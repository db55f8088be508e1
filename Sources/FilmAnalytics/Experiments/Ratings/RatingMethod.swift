public import FilmSimilarity

/// How ratings are predicted.
public enum RatingMethod: String, CaseIterable, Sendable {
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
  /// Bayesian matrix factorization.
  case bayesian

  /// The baselines, with which every other is compared.
  static let baselines: [RatingMethod] = [.mean, .user, .film, .bias]

  /// Whether the method learns factors, so that ``Settings`` change it.
  public var factorizes: Bool { self == .biased || self == .bayesian }

  /// The settings of the methods that factorize; what is `nil` is the method's default.
  public struct Settings: Sendable, Hashable {
    /// Latent dimensions.
    public var factors: Int?
    /// Passes over the data.
    public var iterations: Int?
    /// The L2 penalty of `biased`, the weight of `bayesian`'s priors.
    public var regularization: Double?
    /// The most threads; `nil` for all processors.
    ///
    /// The result does not depend on it.
    public var threads: Int?

    /// The defaults of each method.
    public init() {}

    /// The settings of `biased`.
    func biased(seed: UInt64) -> BiasedConfiguration {
      var settings = BiasedConfiguration(seed: seed, threads: threads)
      settings.factors = factors ?? settings.factors
      settings.iterations = iterations ?? settings.iterations
      settings.regularization = regularization ?? settings.regularization
      return settings
    }

    /// The settings of `bayesian`.
    func bayesian(seed: UInt64) -> BayesianConfiguration {
      var settings = BayesianConfiguration(seed: seed, threads: threads)
      settings.factors = factors ?? settings.factors
      settings.iterations = iterations ?? settings.iterations
      settings.regularization = regularization ?? settings.regularization
      return settings
    }
  }

  /// Trains the method.
  ///
  /// - Throws: `SimilarityError` where a setting is out of range or the ratings cannot be used,
  ///   ``AnalyticsError/cancelled``.
  public func train(
    _ ratings: InteractionMatrix, settings: Settings = Settings(), seed: UInt64 = 1,
    control: JobControl = JobControl()
  ) throws -> any RatingPredictor {
    func isWanted(_ done: Int, of total: Int) -> Bool {
      control.progress(.method(rawValue, share: Double(done) / Double(total)))
      return !control.isCancelled()
    }
    switch self {
    case .mean: return try MeanRating(training: ratings)
    case .user: return try GroupMeans(training: ratings, of: .user)
    case .film: return try GroupMeans(training: ratings, of: .film)
    case .bias: return try BiasModel(training: ratings)
    case .biased:
      let settings = settings.biased(seed: seed)
      return try JobControl.stopping {
        try BiasedFactorization(training: ratings, settings) { iteration, _ in
          isWanted(iteration, of: settings.iterations)
        }
      }
    case .bayesian:
      let settings = settings.bayesian(seed: seed)
      return try JobControl.stopping {
        try BayesianFactorization(training: ratings, settings) { sweep in
          isWanted(sweep, of: settings.burnIn + settings.iterations)
        }
      }
    }
  }
}
