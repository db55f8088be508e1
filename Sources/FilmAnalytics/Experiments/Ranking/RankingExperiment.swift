import FilmData
public import FilmEvaluation
import FilmSimilarity

/// Whether films that users like come first, by one or more methods.
///
/// ```swift
/// let users = try RankingUsers(
///   splitting: ratings, minimum: 4, share: 0.1, seed: 1, path: "ratings.csv")
/// let results = try RankingExperiment(users: users).run([.als, .ease])
/// print(results.reports[0].report["recall_20"]?.value ?? .nan)
/// ```
///
/// Strong generalization (D. Liang and others, WWW 2018, doi:10.1145/3178876.3186150): factors are
/// trained on some users, others are folded in from part of their likes, and the rest of these must be
/// found among all films.
public struct RankingExperiment: Sendable {
  /// Users to train on, and those to rank films for.
  public var users: RankingUsers
  /// The settings of the methods.
  public var settings = RankingMethod.Settings()
  /// Bootstrap replicates for the intervals; 0 leaves them out.
  public var replicates = 1000
  /// The seed of everything random.
  public var seed: UInt64 = 1

  /// An experiment with the default settings.
  public init(users: RankingUsers) { self.users = users }

  /// Trains and compares methods.
  ///
  /// - Returns: the methods in the order given, then the baselines, whose intervals are left out.
  /// - Throws: `SimilarityError` where a method cannot be trained, `EvaluationError` where there is nothing
  ///   to find, ``AnalyticsError/cancelled``.
  public func run(
    _ methods: [RankingMethod], control: JobControl = JobControl()
  ) throws -> MethodResults<RankingReport> {
    let ranking = FoldInRanking(
      known: users.known, wanted: users.heldOut, filmCount: users.likes.films.count)
    let popularity = PopularityRanking(users.likes)
    var results = MethodResults<RankingReport>()
    var first: [RankingPrediction]?
    let baseline = try ProcessorTime.measured { try ranking.predictions(popularity) }
    for method in methods + RankingMethod.baselines.filter({ !methods.contains($0) }) {
      let (predictions, seconds) =
        method == .popularity
        ? baseline
        : try ProcessorTime.measured {
          try ranking.predictions(
            method.train(
              users.likes, settings: settings, seed: seed,
              control: control.part(results.reports.count, of: methods.count)))
        }
      try control.checkCancellation()
      results.seconds[method.rawValue] = seconds
      let isNamed = methods.contains(method)
      let report = try RankingReport(
        predictions: predictions, baseline: baseline.0,
        choices: (popularity.counts, users.trainingUserCount),
        replicates: isNamed ? replicates : 0, seed: seed)
      results.reports.append((method.rawValue, report))
      if isNamed, let first {
        let comparison = MethodComparison(
          first, against: predictions, replicates: replicates, seed: seed)
        results.comparisons.append((method.rawValue, comparison))
      }
      first = first ?? predictions
    }
    results.counts = [
      ("users", results.reports[0].report.userCount),
      ("training_users", users.trainingUserCount), ("films", users.likes.films.count),
    ]
    return results
  }
}
