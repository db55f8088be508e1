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
  /// Lists of other programs for the same test users; their names are none of a method's.
  public var rivals: [Rival] = []
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
  /// - Returns: the methods in the order given, then rivals on the users that they have lists for, then the
  ///   baselines, whose intervals are left out.
  /// - Throws: `SimilarityError` where a method cannot be trained, `EvaluationError` where there is nothing
  ///   to find, ``AnalyticsError`` where a rival cannot be compared or the job was cancelled.
  public func run(
    _ methods: [RankingMethod], control: JobControl = JobControl()
  ) throws -> MethodResults<RankingReport> {
    // Read before the training: a fault in a file should not take an hour to show.
    let rivals = try self.rivals.map { try RivalRankings($0, for: users, control: control) }
    var run = try Run(self)
    for method in methods {
      try run.add(method, isNamed: true, control.part(run.results.reports.count, of: methods.count))
    }
    for rival in rivals { try run.add(rival) }
    for method in RankingMethod.baselines where !methods.contains(method) {
      try run.add(method, isNamed: false, control)
    }
    run.results.counts = [
      ("users", run.userCount), ("training_users", users.trainingUserCount),
      ("films", users.likes.films.count),
    ]
    return run.results
  }

  /// The figures of the methods so far.
  private struct Run {
    var results = MethodResults<RankingReport>()
    /// The test users with likes to be found.
    private(set) var userCount = 0
    private let experiment: RankingExperiment
    private let ranking: FoldInRanking
    private let popularity: PopularityRanking
    private let baseline: (predictions: [RankingPrediction], seconds: Double)
    private var first: [RankingPrediction]?

    init(_ experiment: RankingExperiment) throws {
      let users = experiment.users
      self.experiment = experiment
      ranking = FoldInRanking(
        known: users.known, wanted: users.heldOut, filmCount: users.likes.films.count)
      let (ranking, popularity) = (ranking, PopularityRanking(users.likes))
      self.popularity = popularity
      baseline = try ProcessorTime.measured { try ranking.predictions(popularity) }
    }

    /// Trains a method and adds its figures.
    mutating func add(_ method: RankingMethod, isNamed: Bool, _ control: JobControl) throws {
      let (predictions, seconds) =
        method == .popularity
        ? baseline
        : try ProcessorTime.measured {
          try ranking.predictions(
            method.train(
              experiment.users.likes, settings: experiment.settings, seed: experiment.seed,
              control: control))
        }
      try control.checkCancellation()
      results.seconds[method.rawValue] = seconds
      let report = try report(
        predictions, beside: baseline.predictions, replicates: isNamed ? experiment.replicates : 0)
      if userCount == 0 { userCount = report.userCount }
      results.reports.append((method.rawValue, report))
      if isNamed, let first { compare(first, predictions, method.rawValue) }
      first = first ?? predictions
    }

    /// Adds the figures of a rival, and how much the first method differs from it, on the users that it has lists
    /// for.
    mutating func add(_ rival: RivalRankings) throws {
      let name = rival.fit.rival.name
      let places = rival.predictions.map(\.user)
      let predictions = rival.predictions.map(\.prediction)
      results.rivals.append(rival.fit)
      results.reports.append(
        (
          name,
          try report(
            predictions, beside: places.map { baseline.predictions[$0] },
            replicates: experiment.replicates)
        ))
      if let first { compare(places.map { first[$0] }, predictions, name) }
    }

    private func report(
      _ predictions: [RankingPrediction], beside baseline: [RankingPrediction], replicates: Int
    ) throws -> RankingReport {
      try RankingReport(
        predictions: predictions, baseline: baseline,
        choices: (popularity.counts, experiment.users.trainingUserCount), replicates: replicates,
        seed: experiment.seed)
    }

    private mutating func compare(
      _ first: [RankingPrediction], _ other: [RankingPrediction], _ name: String
    ) {
      let comparison = MethodComparison(
        first, against: other, replicates: experiment.replicates, seed: experiment.seed)
      results.comparisons.append((name, comparison))
    }
  }
}
