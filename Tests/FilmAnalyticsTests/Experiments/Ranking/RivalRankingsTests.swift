import FilmData
import FilmEvaluation
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Another program's lists for the test users.
@Suite struct RivalRankingsTests {
  private func table(_ likes: [(String, String)]) -> RatingTable {
    var table = RatingTable()
    for (user, film) in likes { table.add(user: user, film: film, value: 5) }
    return table
  }

  /// Films a to f; x is known to like a, y to like b; to be found are c and d for x, e for y.
  private func results(_ rival: String) throws -> MethodResults<RankingReport> {
    let folder = try TemporaryFolder(["rival.csv": rival])
    let users = RankingUsers(
      training: table([
        ("1", "a"), ("1", "b"), ("2", "c"), ("2", "d"), ("3", "e"), ("3", "f"), ("3", "a"),
      ]),
      known: table([("x", "a"), ("y", "b")]),
      heldOut: table([("x", "c"), ("x", "d"), ("y", "e")]), minimum: 4)
    var experiment = RankingExperiment(users: users)
    experiment.replicates = 40
    experiment.rivals = [Rival(name: "theirs", path: folder.path("rival.csv"))]
    return try experiment.run([.popularity])
  }

  /// x finds c at once and d third, y finds nothing: recall ½, NDCG ½·(1 + ½) / (1 + 1/log₂ 3).
  @Test func figuresByHand() throws {
    let results = try results("user,item,score\nx,c,9\nx,b,8\nx,d,7\ny,a,1\n")
    #expect(results.reports.map(\.method) == ["popularity", "theirs", "random"])
    let report = results.reports[1].report
    expectClose(try #require(report["recall_20"]).value, 0.5, relative: 1e-9)
    expectClose(try #require(report["ndcg_100"]).value, 0.5 * 1.5 / 1.6309297536, relative: 1e-6)
    #expect(results.comparisons.map(\.method) == ["theirs"])
    #expect(results.comparisons[0].report["recall_20"]?.interval != nil)
    #expect(results.rivals[0].missingCount == 0 && results.rivals[0].shortCount == 2)
  }

  /// By a method's own lists, from best to worst: a twice liked, then the others once.
  @Test func ownListsDifferByNothing() throws {
    let results = try results(
      "user,item\nx,b\nx,c\nx,d\nx,e\nx,f\ny,a\ny,c\ny,d\ny,e\ny,f\n")
    for metric in results.comparisons[0].report.metrics {
      #expect(metric.value == 0 && metric.interval == Interval(low: 0, high: 0), "\(metric.key)")
    }
  }

  @Test func whatDoesNotFitIsCountedAndRemoved() throws {
    let results = try results("user,item,rank\nx,a,1\nx,z,2\nx,c,3\nx,c,4\nx,d,5\nv,a,1\nw,b,1\n")
    let fit = results.rivals[0]
    #expect(fit.wantedCount == 2 && fit.comparedCount == 1)
    #expect(fit.seenCount == 1 && fit.untrainedCount == 1 && fit.repeatedCount == 1)
    #expect(fit.unknownCount == 2 && fit.firstUnknown == "user v")
    // Nothing but c and d is left, in this order: all is found at once.
    expectClose(try #require(results.reports[1].report["ndcg_100"]).value, 1, relative: 1e-9)
    #expect(results.reports[1].report.userCount == 1)
    #expect(fit.notes.count == 6)
    #expect(fit.notes[0].hasSuffix("lists for 1 of 2 test users; theirs is compared on these"))
    #expect(
      fit.notes.last?.hasSuffix(
        "1 list has fewer than 100 films; what is missing counts as not found") == true)
  }

  @Test func noTestUserIsRefused() throws {
    let error = #expect(throws: AnalyticsError.self) { try results("user,item\nv,a\nw,b\n") }
    if case .noTestUser(_, 2) = error { return }
    Issue.record("\(error.map { "\($0)" } ?? "")")
  }
}
