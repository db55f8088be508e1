/// What was recommended to one user, and what the user has in fact chosen.
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
/// The metrics are `recall_20`, `recall_50` and `ndcg_100`, means over the users that have
/// held-out items; see `RankingMetrics`. Intervals are of 95 %, by resampling users.
public struct RankingReport: EvaluationReport {
  /// The number of users over whom the means are taken.
  public let userCount: Int
  /// The number of users left out because nothing of theirs is held out.
  public let skippedUserCount: Int
  /// The figures, `recall_20`, `recall_50`, `ndcg_100`.
  public let metrics: [Metric]

  /// Evaluates rankings, one for each user.
  ///
  /// - Parameters:
  ///   - predictions: one for each user.
  ///   - baseline: rankings of the same users by a method to compare with, as a rule by
  ///     popularity; none if empty.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - threads: at most so many; the result does not depend on it.
  /// - Throws: `EvaluationError` if no user has held-out items.
  /// - Complexity: O(users · (ranked + held-out items) + replicates · users).
  public init(
    predictions: [RankingPrediction], baseline: [RankingPrediction] = [],
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
    metrics = Metric.list(
      zip(UserScores.keys, zip(means, baselineMeans)).map { ($0, $1.0, $1.1) },
      intervals: bootstrap.intervals(threads: threads) { multiplicities in
        UserScores.means(users, multiplicities: multiplicities)
      })
  }
}

/// One user's metrics.
private struct UserScores: Sendable {
  static let keys = ["recall_20", "recall_50", "ndcg_100"]

  let recall20: Double
  let recall50: Double
  let ndcg100: Double

  init?(_ prediction: RankingPrediction) {
    guard
      let metrics = RankingMetrics(ranked: prediction.ranked, heldOut: prediction.heldOut)
    else { return nil }
    recall20 = metrics.recall(at: 20)
    recall50 = metrics.recall(at: 50)
    ndcg100 = metrics.ndcg(at: 100)
  }

  /// The means in the order of `keys`, `nil` of no user; each user counts `multiplicities` times,
  /// once without them.
  static func means(_ users: [UserScores], multiplicities: [Double]? = nil) -> [Double?] {
    var sums = (0.0, 0.0, 0.0)
    var total = 0.0
    for (index, user) in users.enumerated() {
      let times = multiplicities?[index] ?? 1
      total += times
      sums.0 += times * user.recall20
      sums.1 += times * user.recall50
      sums.2 += times * user.ndcg100
    }
    return total > 0 ? [sums.0 / total, sums.1 / total, sums.2 / total] : [nil, nil, nil]
  }
}
