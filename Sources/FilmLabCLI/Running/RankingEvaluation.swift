import FilmData
import FilmEvaluation
import FilmSimilarity

/// Ranks films for test users by several methods, and compares what each finds.
struct RankingEvaluation {
  private let ranking: FoldInRanking
  private let popularity: PopularityRanking
  private let userCount: Int

  init(_ users: RankingUsers) {
    ranking = FoldInRanking(
      known: users.known, wanted: users.wanted, filmCount: users.likes.films.count)
    popularity = PopularityRanking(users.likes)
    userCount = users.trainingUserCount
  }

  /// What was found: a report for each method, and how the first differs from each other.
  struct Results {
    var reports: [(method: String, report: RankingReport)] = []
    var comparisons: [(method: String, report: MethodComparison)] = []
    /// The CPU seconds in which each method was trained and ranked.
    var seconds: [String: Double] = [:]
  }

  /// The methods in the order given, then the baselines, whose intervals are left out.
  func results(
    _ methods: [RankingMethod], _ bootstrap: BootstrapOptions,
    train: (RankingMethod) throws -> any FilmRanker
  ) throws -> Results {
    var results = Results()
    var first: [RankingPrediction]?
    let (baseline, baselineSeconds) = try ProcessorTime.measured {
      try ranking.predictions(popularity)
    }
    for method in methods + RankingMethod.baselines.filter({ !methods.contains($0) }) {
      let (predictions, seconds) =
        method == .popularity
        ? (baseline, baselineSeconds)
        : try ProcessorTime.measured { try ranking.predictions(train(method)) }
      results.seconds[method.rawValue] = seconds
      let isNamed = methods.contains(method)
      let report = try RankingReport(
        predictions: predictions, baseline: baseline, choices: (popularity.counts, userCount),
        replicates: isNamed ? bootstrap.replicates : 0, seed: bootstrap.seed)
      results.reports.append((method.rawValue, report))
      if isNamed, let first {
        let comparison = MethodComparison(
          first, against: predictions, replicates: bootstrap.replicates, seed: bootstrap.seed)
        results.comparisons.append((method.rawValue, comparison))
      }
      first = first ?? predictions
    }
    return results
  }
}
