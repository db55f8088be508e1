import FilmAnalytics
import FilmData
import FilmEvaluation
import Testing
import _FilmTestSupport

/// Predicted ratings by several methods, on splits given or made.
@Suite struct RatingExperimentTests {
  private func table(_ ratings: [(String, String, Float)]) -> RatingTable {
    var table = RatingTable()
    for (user, film, value) in ratings { table.add(user: user, film: film, value: value) }
    return table
  }

  /// The mean of 2 and 4 is 3: 5 is missed by 2, 2 by 1.
  @Test func figuresByHand() throws {
    var experiment = RatingExperiment(parts: [
      RatingPart(
        training: table([("1", "a", 2), ("2", "b", 4)]),
        heldOut: table([("1", "b", 5), ("2", "a", 2)]))
    ])
    experiment.replicates = 0
    let results = try experiment.run([.mean])
    #expect(results.reports.map(\.method) == ["mean", "user", "film", "bias"])
    let report = results.reports[0].report
    expectClose(try #require(report["rmse"]).value, 2.5.squareRoot(), relative: 1e-9)
    expectClose(try #require(report["mae"]).value, 1.5, relative: 1e-9)
    expectClose(report.baselineRating, 3, relative: 1e-9)
    // Each user has one rating of one film, 2 and 4, and the held-out ones are 3 and 2 away.
    expectClose(try #require(results.reports[1].report["mae"]).value, 2.5, relative: 1e-6)
    #expect(results.counts.map(\.1) == [2, 2] && results.comparisons.isEmpty)
  }

  private func twoKinds(_ split: RatingSplit = RatingSplit()) throws -> RatingExperiment {
    var experiment = RatingExperiment(
      parts: try split.parts(of: MadeRatings.twoKinds(), path: "a.csv"))
    experiment.replicates = 40
    (experiment.settings.factors, experiment.settings.iterations) = (4, 12)
    return experiment
  }

  @Test func methodsAreComparedWithTheFirst() throws {
    let results = try twoKinds().run([.bias, .biased, .bayesian])
    #expect(
      results.reports.map(\.method) == ["bias", "biased", "bayesian", "mean", "user", "film"])
    let errors = results.reports.map { $0.report["rmse"]?.value ?? .nan }
    #expect(errors[1] < 0.5 * errors[0] && errors[2] < 0.5 * errors[0])
    #expect(results.comparisons.map(\.method) == ["biased", "bayesian"])
    let difference = try #require(results.comparisons[0].report["rmse"])
    expectClose(abs(difference.value), errors[0] - errors[1], relative: 1e-6)
    #expect(Set(results.seconds.keys) == Set(results.reports.map(\.method)))
    for (index, report) in results.reports.map(\.report).enumerated() {
      #expect((report["rmse"]?.interval != nil) == (index < 3))
    }
  }

  @Test func foldsAreOneResult() throws {
    let results = try twoKinds(RatingSplit(folds: 4)).run([.bias])
    #expect(results.counts.map(\.0) == ["ratings", "users", "folds"])
    #expect(results.counts.map(\.1) == [1200, 40, 4])
  }

  @Test func theSameForAnyThreads() throws {
    var (one, three) = (try twoKinds(), try twoKinds())
    (one.settings.threads, three.settings.threads) = (1, 3)
    let first = try one.run([.biased, .bayesian]).reports.map(\.report.metrics)
    #expect(try three.run([.biased, .bayesian]).reports.map(\.report.metrics) == first)
  }

  @Test func aCancelledJobThrows() throws {
    for method in [RatingMethod.mean, .biased] {
      #expect(throws: AnalyticsError.cancelled) {
        try twoKinds().run([method], control: JobRecorder.cancelled)
      }
    }
  }

  /// Films of which no score is known: the texts of other reviews tell which are liked.
  @Test func reviewsHelpFilmsWithoutRatings() throws {
    var lines = ""
    for film in 0..<60 {
      for critic in 0..<12 {
        let isGood = film % 2 == 0
        let score = critic % 3 == 0 ? ",\"score\":\"\(isGood ? 5 : 1)/5\"" : ""
        lines += "{\"critic\":\"c\(critic)\",\"film\":\"f\(film)\","
        lines += "\"text\":\"\(isGood ? "good" : "bad")\"\(score)}\n"
      }
    }
    let folder = try TemporaryFolder(["reviews.jsonl": lines])
    let file = folder.path("reviews.jsonl")
    var reviews = ReviewedRatings()
    _ = try reviews.read(file, model: HandModel.model())
    let (scores, _) = try RatingReader.read(.file(file))
    var experiment = RatingExperiment(
      parts: try RatingSplit(.film, heldOutShare: 0.3).parts(of: scores, path: file))
    experiment.reviews = reviews
    experiment.replicates = 20
    let results = try experiment.run([.bias])
    #expect(
      results.reports.map(\.method) == ["bias_and_reviews", "bias", "mean", "user", "film"])
    let errors = results.reports.map { $0.report["rmse"]?.value ?? .nan }
    #expect(errors[0] < 0.6 * errors[1])
    #expect(results.comparisons.map(\.method) == ["bias"])
  }

  @Test func aDoubtfulScaleIsAskedForWhereReviewsCount() throws {
    let folder = try TemporaryFolder([
      "r.jsonl": "{\"critic\":\"c\",\"film\":\"a\",\"text\":\"good\"}\n"
    ])
    var reviews = ReviewedRatings()
    _ = try reviews.read(folder.path("r.jsonl"), model: HandModel.model())
    var experiment = RatingExperiment(parts: [
      RatingPart(
        training: table([("1", "a", 1), ("2", "b", 2)]), heldOut: table([("1", "b", 2)]),
        path: "low.csv")
    ])
    experiment.replicates = 0
    #expect(try experiment.run([.mean]).reports.count == 4)
    experiment.reviews = reviews
    let error = #expect(throws: DataError.self) { try experiment.run([.mean]) }
    #expect(error?.description.hasPrefix("low.csv: ") == true)
  }
}
