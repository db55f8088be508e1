import FilmEvaluation
import Testing

struct RankingReportTests {
  let predictions = syntheticRankings(users: 60, seed: 77)

  /// NDCG by scikit-learn 1.9, recall by numpy from the definition.
  @Test func `matches scikit-learn`() throws {
    let report = try RankingReport(predictions: predictions)
    #expect(report.userCount == 60)
    #expect(report.skippedUserCount == 0)
    let expected = [
      ("recall_20", 0.1590903296050355), ("recall_50", 0.3464043393680266),
      ("ndcg_100", 0.31760570827329226),
    ]
    #expect(report.values.map(\.key) == expected.map(\.0) + ["map_100", "mrr_100"])
    for (metric, (_, value)) in zip(report.metrics, expected) {
      #expect(metric.value.isClose(to: value))
      #expect(metric.interval?.contains(value) == true)
      #expect(metric.baseline == nil)
    }
  }

  @Test func `a single replicate is the mean over the users drawn`() throws {
    let report = try RankingReport(predictions: predictions, replicates: 1, seed: 4)
    var multiplicities = [Double](repeating: 0, count: 60)
    ClusterBootstrap(clusterCount: 60, seed: 4).draw(replicate: 0, into: &multiplicities)
    let drawn = zip(predictions, multiplicities).flatMap {
      Array(repeating: $0, count: Int($1))
    }
    let naive = try RankingReport(predictions: drawn, replicates: 0)
    for (metric, other) in zip(report.metrics, naive.metrics) {
      #expect(other.value.isClose(to: metric.interval?.low))
    }
  }

  @Test func `users without held-out items are left out`() throws {
    let nothingHeldOut = RankingPrediction(ranked: Array(0..<100), heldOut: [])
    let report = try RankingReport(predictions: predictions + [nothingHeldOut])
    #expect(report.userCount == 60)
    #expect(report.skippedUserCount == 1)
    #expect(report.metrics == (try RankingReport(predictions: predictions)).metrics)
    #expect(throws: EvaluationError.nothingToEvaluate(predictions: 1, needed: "a held-out item")) {
      try RankingReport(predictions: [nothingHeldOut])
    }
  }

  @Test func `another method's rankings are the baseline`() throws {
    let perfect = predictions.map { prediction in
      RankingPrediction(ranked: prediction.heldOut.sorted(), heldOut: prediction.heldOut)
    }
    let report = try RankingReport(predictions: predictions, baseline: perfect, replicates: 0)
    #expect(report.baselines.map(\.value) == [1, 1, 1, 1, 1])
    let reversed = try RankingReport(predictions: perfect, baseline: predictions, replicates: 0)
    #expect(reversed.baselines.map(\.value) == report.values.map(\.value))
  }

  @Test func `threads do not matter`() throws {
    let one = try RankingReport(predictions: predictions, replicates: 50, threads: 1)
    let four = try RankingReport(predictions: predictions, replicates: 50, threads: 4)
    #expect(one.metrics == four.metrics)
  }
}
