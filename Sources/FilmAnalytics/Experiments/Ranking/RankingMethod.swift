import FilmData
public import FilmSimilarity

/// How films are ranked for users.
public enum RankingMethod: String, CaseIterable, Sendable {
  /// Implicit alternating least squares.
  case als
  /// A linear model of films on films.
  case ease
  /// Shrunk cosine of co-likes.
  case neighbours
  /// By how many users like a film.
  case popularity
  /// In a random order.
  case random

  /// The baselines, with which every other is compared.
  static let baselines: [RankingMethod] = [.popularity, .random]

  /// The settings of the methods.
  public struct Settings: Sendable, Hashable {
    /// The settings of `als`; ``train(_:settings:seed:control:)`` is given its seed and threads apart.
    public var als: ImplicitALSConfiguration
    /// The L2 penalty of `ease`; `nil` for its default.
    public var easeRegularization: Double?
    /// The most threads; `nil` for all processors.
    ///
    /// The result does not depend on it.
    public var threads: Int?

    /// The regularization of `als`, scaled by how often a user or film occurs; chosen on held-out users
    /// of MovieLens 1M, with 128 factors.
    public static let usualRegularization = 0.007

    /// The defaults.
    public init() {
      als = ImplicitALSConfiguration(
        factors: 128, iterations: 16, regularization: Self.usualRegularization,
        unobservedWeight: 0.3, alpha: 0, solver: .conjugateGradients)
    }
  }

  /// Trains the method on users' likes.
  ///
  /// - Throws: `SimilarityError` where a setting is out of range or the likes cannot be used,
  ///   ``AnalyticsError/cancelled``.
  public func train(
    _ likes: InteractionMatrix, settings: Settings = Settings(), seed: UInt64 = 1,
    control: JobControl = JobControl()
  ) throws -> any FilmRanker {
    switch self {
    case .als:
      var als = settings.als
      (als.seed, als.threads) = (seed, settings.threads)
      return FoldIn(
        try JobControl.stopping {
          try ImplicitALS(training: likes, als) { iteration, _ in
            control.progress(.method("factors", share: Double(iteration) / Double(als.iterations)))
            return !control.isCancelled()
          }
        })
    case .ease:
      var ease = EASE.Configuration(threads: settings.threads)
      ease.regularization = settings.easeRegularization ?? ease.regularization
      return try EASE(training: likes, ease)
    case .neighbours:
      return try CoLikeNeighbours(
        training: likes, CoLikeNeighbours.Configuration(threads: settings.threads))
    case .popularity: return PopularityRanking(likes)
    case .random: return RandomRanking(filmCount: likes.films.count, seed: seed)
    }
  }
}
