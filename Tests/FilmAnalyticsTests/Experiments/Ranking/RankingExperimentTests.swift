import FilmAnalytics
import FilmEvaluation
import FilmSimilarity
import Testing

/// Rankings for users who are folded in.
@Suite struct RankingExperimentTests {
  private func experiment() -> RankingExperiment {
    var experiment = RankingExperiment(
      users: RankingUsers(
        training: MadeRatings.groups(users: 0..<90, likes: 0..<10),
        known: MadeRatings.groups(users: 90..<120, likes: 0..<6),
        heldOut: MadeRatings.groups(users: 90..<120, likes: 6..<10), minimum: 4))
    experiment.settings.als.factors = 8
    experiment.replicates = 50
    return experiment
  }

  /// Three groups of users like three groups of films: who knows the groups beats popularity.
  @Test func plantedGroupsAreFound() throws {
    let results = try experiment().run([.als, .ease, .neighbours])
    #expect(results.reports.map(\.method) == ["als", "ease", "neighbours", "popularity", "random"])
    for (method, report) in results.reports.prefix(3) {
      let recall = try #require(report["recall_20"])
      #expect(recall.value > 0.9 && recall.interval != nil, "\(method)")
      #expect(try #require(recall.baseline) < 0.6, "\(method)")
    }
    for (_, report) in results.reports.suffix(2) { #expect(report["recall_20"]?.interval == nil) }
    #expect(results.comparisons.map(\.method) == ["ease", "neighbours"])
    #expect(results.seconds.count == 5)
    #expect(results.counts.map(\.0) == ["users", "training_users", "films"])
    #expect(results.counts.map(\.1) == [30, 90, 60])
  }

  @Test func theSameForAnyThreads() throws {
    var (one, three) = (experiment(), experiment())
    (one.settings.threads, three.settings.threads) = (1, 3)
    let first = try one.run([.als]).reports.map(\.report.metrics)
    #expect(try three.run([.als]).reports.map(\.report.metrics) == first)
  }

  /// A baseline that is asked for comes once, with intervals.
  @Test func aBaselineMayBeAskedFor() throws {
    let results = try experiment().run([.popularity])
    #expect(results.reports.map(\.method) == ["popularity", "random"])
    #expect(results.reports[0].report["recall_20"]?.interval != nil)
  }

  @Test func aCancelledJobThrows() {
    for method in [RankingMethod.als, .ease] {
      #expect(throws: AnalyticsError.cancelled) {
        try experiment().run([method], control: JobRecorder.cancelled)
      }
    }
  }
}
