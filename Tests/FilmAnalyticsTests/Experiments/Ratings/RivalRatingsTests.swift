import FilmData
import FilmEvaluation
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Another program's predictions of held-out ratings.
@Suite struct RivalRatingsTests {
  private func table(_ ratings: [(String, String, Float)]) -> RatingTable {
    var table = RatingTable()
    for (user, film, value) in ratings { table.add(user: user, film: film, value: value) }
    return table
  }

  /// Held out: 1 gave b 5, 2 gave a 2, 1 gave c 4.
  private func experiment(_ rival: String) throws -> (RatingExperiment, TemporaryFolder) {
    let folder = try TemporaryFolder(["rival.csv": "user,item,prediction\n" + rival])
    var experiment = RatingExperiment(parts: [
      RatingPart(
        training: table([("1", "a", 2), ("2", "b", 4), ("2", "c", 1)]),
        heldOut: table([("1", "b", 5), ("2", "a", 2), ("1", "c", 4)]))
    ])
    experiment.replicates = 40
    experiment.rivals = [Rival(name: "theirs", path: folder.path("rival.csv"))]
    return (experiment, folder)
  }

  private func run(_ rival: String) throws -> MethodResults<RatingReport> {
    let (experiment, folder) = try experiment(rival)
    return try withExtendedLifetime(folder) { try experiment.run([.mean]) }
  }

  private func failure(_ rival: String) throws -> AnalyticsError? {
    let (experiment, folder) = try experiment(rival)
    return withExtendedLifetime(folder) {
      do { _ = try experiment.run([.mean]) } catch { return error as? AnalyticsError }
      return nil
    }
  }

  /// Missed by 1, 0 and 1: RMSE √(2/3), MAE 2/3.
  @Test func figuresByHand() throws {
    let results = try run("2,a,2\n1,c,3\n1,b,4\n")
    #expect(results.reports.map(\.method) == ["mean", "theirs", "user", "film", "bias"])
    let report = results.reports[1].report
    expectClose(try #require(report["rmse"]).value, (2.0 / 3).squareRoot(), relative: 1e-9)
    expectClose(try #require(report["mae"]).value, 2.0 / 3, relative: 1e-9)
    #expect(report["rmse"]?.interval != nil)
    #expect(results.comparisons.map(\.method) == ["theirs"])
    let mean = try #require(results.reports[0].report["rmse"]).value
    let difference = try #require(results.comparisons[0].report["rmse"])
    expectClose(difference.value, mean - (2.0 / 3).squareRoot(), relative: 1e-9)
    #expect(results.rivals[0].notes.isEmpty && results.seconds["theirs"] == nil)
  }

  /// The mean of the training is 7/3 for all.
  @Test func ownPredictionsDifferByNothing() throws {
    let own = "\(7.0 / 3)"
    let results = try run("1,b,\(own)\n2,a,\(own)\n1,c,\(own)\n")
    let comparison = results.comparisons[0].report
    for key in ["rmse", "mae"] {
      #expect(comparison[key]?.value == 0)
      #expect(comparison[key]?.interval == Interval(low: 0, high: 0))
    }
    #expect(comparison.pValues.map(\.value) == [1, 1])
    #expect(
      results.reports[0].report.metrics.map(\.value)
        == results.reports[1].report.metrics.map(\.value))
  }

  @Test func whatDoesNotFitIsCountedAndTheRestCompared() throws {
    let results = try run("1,b,3\n1,b,5.5\n2,a,2\n9,z,3\n1,a,2\n")
    let fit = results.rivals[0]
    #expect(fit.wantedCount == 3 && fit.comparedCount == 2 && fit.missingCount == 1)
    #expect(fit.unknownCount == 2 && fit.firstUnknown == "user 9, item z")
    #expect(fit.repeatedCount == 1 && fit.outsideCount == 1 && fit.range == 1...5)
    // The last row of a pair counts: missed by ½ and 0.
    expectClose(try #require(results.reports[1].report["mae"]).value, 0.25, relative: 1e-9)
    // The mean, 7/3, misses the same two by 8/3 and 1/3.
    expectClose(
      try #require(results.comparisons[0].report["mae"]).value, 1.5 - 0.25, relative: 1e-6)
    let path = fit.rival.path
    #expect(
      fit.notes == [
        "\(path): predictions for 2 of 3 held-out ratings; theirs is compared on these",
        "\(path): 2 rows are of pairs that are not held out, and left out; the first of user 9, item z",
        "\(path): 1 row is replaced by a later one of the same pair",
        "\(path): 1 prediction is outside the ratings' range, 1 to 5; taken as given",
      ])
  }

  @Test func nothingToCompareIsRefused() throws {
    #expect(
      try failure("9,b,3\n1,z,3\n").map {
        if case .noHeldOutPair(_, 2) = $0 { true } else { false }
      }
        == true)
  }

  /// Of ten, of a hundred, and shares.
  @Test(arguments: ["1,b,9\n2,a,7\n1,c,3\n", "1,b,90\n2,a,40\n", "1,b,0.9\n2,a,0.4\n1,c,1\n"])
  func anotherScaleIsRefused(rival: String) throws {
    let error = try failure(rival)
    guard case .otherScale(_, _, 1...5) = error else {
      Issue.record("\(error.map { "\($0)" } ?? "was compared")")
      return
    }
  }

  @Test func everyFoldIsCompared() throws {
    let ratings = MadeRatings.twoKinds()
    let folder = try TemporaryFolder()
    let rows = (0..<ratings.count).map { "\(ratings[$0].user),\(ratings[$0].film),3\n" }
    try folder.write("user,item,prediction\n" + rows.joined(), as: "rival.csv")
    var experiment = RatingExperiment(
      parts: try RatingSplit(folds: 3).parts(of: ratings, path: "a.csv"))
    experiment.replicates = 0
    experiment.rivals = [Rival(name: "three", path: folder.path("rival.csv"))]
    let results = try experiment.run([.bias])
    #expect(results.rivals[0].comparedCount == 1200 && results.rivals[0].notes.isEmpty)
    #expect(results.reports[1].report.ratingCount == 1200)
  }
}
