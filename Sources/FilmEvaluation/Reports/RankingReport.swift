/// The recommendations to one user, and what the user in fact chose.
public struct RankingPrediction: Sendable, Hashable {
  /// Item indices, best first, of all items but those folded in; the first 100 suffice.
  public var ranked: [Int]
  /// The user's held-out items.
  public var heldOut: Set<Int>

  /// Makes a prediction.
  public init(ranked: [Int], heldOut: Set<Int>) {
    self.ranked = ranked
    self.heldOut = heldOut
  }
}

/// How well films are ranked for users.
///
/// The metrics are `recall_20`, `recall_50`, `ndcg_100`, `map_100` and `mrr_100`, means over the users that
/// have held-out items, see `RankingMetrics`; and, if the choices of the training are given,
/// `coverage_20`, `novelty_20` and `popularity_20`, see `ListSpread`. Intervals are of 95 %, by resampling
/// users; those of lists' spread are left out.
public struct RankingReport: EvaluationReport {
  /// The number of users over whom the means are taken.
  public let userCount: Int
  /// The number of users left out because they have no held-out items.
  public let skippedUserCount: Int
  /// The figures, in the order above.
  public let metrics: [Metric]

  /// Evaluates rankings, one for each user.
  ///
  /// - Parameters:
  ///   - predictions: one for each user.
  ///   - baseline: rankings of the same users by a method to compare with, as a rule by
  ///     popularity; none if empty.
  ///   - choices: how many of the training's users chose each film, and how many users there were.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Throws: `EvaluationError` if no user has held-out items.
  /// - Complexity: O(users · (ranked + held-out items) + replicates · users).
  public init(
    predictions: [RankingPrediction], baseline: [RankingPrediction] = [],
    choices: (byFilm: [Int], users: Int)? = nil,
    replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0, threads: Int? = nil
  ) throws {
    precondition(
      baseline.isEmpty || baseline.count == predictions.count,
      "the baseline ranks for \(baseline.count) users, not for \(predictions.count)")
    let users = predictions.compactMap(UserScores.init)
    guard !users.isEmpty else {
      throw EvaluationError.nothingToEvaluate(
        predictions: predictions.count, needed: "a held-out item")
    }
    let means = UserScores.means(users)
    let baselineMeans = UserScores.means(baseline.compactMap(UserScores.init))
    let bootstrap = ClusterBootstrap(clusterCount: users.count, replicates: replicates, seed: seed)
    userCount = users.count
    skippedUserCount = predictions.count - users.count
    metrics =
      Metric.list(
        zip(UserScores.keys, zip(means, baselineMeans)).map { ($0, $1.0, $1.1) },
        intervals: bootstrap.intervals(threads: threads) { multiplicities in
          UserScores.means(users, multiplicities: multiplicities)
        }) + Self.spread(of: predictions, baseline: baseline, choices: choices)
  }

  private static let spreadLength = 20

  private static func spread(
    of predictions: [RankingPrediction], baseline: [RankingPrediction],
    choices: (byFilm: [Int], users: Int)?
  ) -> [Metric] {
    guard let choices else { return [] }
    func spread(_ predictions: [RankingPrediction]) -> ListSpread? {
      ListSpread(
        lists: predictions.map(\.ranked), length: spreadLength, choices: choices.byFilm,
        users: choices.users)
    }
    guard let own = spread(predictions) else { return [] }
    let other = spread(baseline)
    return [
      Metric(key: "coverage_20", value: own.coverage, baseline: other?.coverage),
      Metric(key: "novelty_20", value: own.novelty, baseline: other?.novelty),
      Metric(key: "popularity_20", value: own.popularity, baseline: other?.popularity),
    ]
  }
}

/// One user's metrics.
struct UserScores: Sendable {
  static let keys = ["recall_20", "recall_50", "ndcg_100", "map_100", "mrr_100"]

  /// In the order of `keys`.
  let values: [Double]

  init?(_ prediction: RankingPrediction) {
    guard
      let metrics = RankingMetrics(
        ranked: Array(prediction.ranked.prefix(100)), heldOut: prediction.heldOut)
    else { return nil }
    values = [
      metrics.recall(at: 20), metrics.recall(at: 50), metrics.ndcg(at: 100),
      metrics.averagePrecision(at: 100), metrics.reciprocalRank,
    ]
  }

  /// The means in the order of `keys`, `nil` without users; each user counts `multiplicities` times, once
  /// if omitted.
  static func means(_ users: [UserScores], multiplicities: [Double]? = nil) -> [Double?] {
    var sums = [Double](repeating: 0, count: keys.count)
    var total = 0.0
    for (index, user) in users.enumerated() {
      let times = multiplicities?[index] ?? 1
      guard times > 0 else { continue }
      total += times
      for key in sums.indices { sums[key] += times * user.values[key] }
    }
    return sums.map { total > 0 ? $0 / total : nil }
  }
}
