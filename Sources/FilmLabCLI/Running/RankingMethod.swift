import FilmData
import FilmSimilarity

/// How films are ranked for users.
enum RankingMethod: String, CaseIterable, Sendable {
  /// Implicit alternating least squares.
  case als
  /// A linear model of films on films.
  case ease
  /// Shrunk cosine of co-likes.
  case neighbours
  /// By how many users like a film.
  case popularity
  /// In an order drawn once.
  case random

  /// What every other is measured beside.
  static let baselines: [RankingMethod] = [.popularity, .random]

  /// Trains, shows how far it is, and stops on Ctrl-C.
  func train(
    _ likes: InteractionMatrix, _ options: FactorisationOptions, seed: UInt64,
    _ progress: Progress
  ) throws -> any FilmRanker {
    defer { progress.finish() }
    switch self {
    case .als: return FoldIn(try options.train(likes, seed: seed, progress))
    case .ease:
      var settings = EASE.Configuration(threads: options.jobs)
      settings.regularization = options.regularization ?? settings.regularization
      return try EASE(training: likes, settings)
    case .neighbours:
      return try CoLikeNeighbours(
        training: likes, CoLikeNeighbours.Configuration(threads: options.jobs))
    case .popularity: return PopularityRanking(likes)
    case .random: return RandomRanking(filmCount: likes.films.count, seed: seed)
    }
  }
}
