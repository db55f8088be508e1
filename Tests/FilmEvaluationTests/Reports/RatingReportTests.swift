import FilmEvaluation
import Testing

struct RatingReportTests {
  let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024).map {
    RatingPrediction(predicted: $0.rating ?? 0, actual: $0.trueRating ?? 0, cluster: $0.cluster)
  }

  /// By scikit-learn 1.9, replicate by replicate, and numpy's percentile.
  @Test func `matches scikit-learn`() throws {
    let report = try RatingReport(predictions: predictions, replicates: 200, seed: 5)
    #expect(report.ratingCount == 300)
    #expect(report.clusterCount == 40)
    let expected = [
      ("rmse", 0.26428746982026374, 0.3168420566921142, 0.25165545145178286, 0.2788644267622725),
      ("mae", 0.22521177299965292, 0.27624444444444446, 0.21176077982815283, 0.2408152473708664),
    ]
    #expect(report.metrics.map(\.key) == expected.map(\.0))
    for (metric, (_, value, baseline, low, high)) in zip(report.metrics, expected) {
      #expect(metric.value.isClose(to: value))
      #expect(baseline.isClose(to: metric.baseline))
      #expect(low.isClose(to: metric.interval?.low))
      #expect(high.isClose(to: metric.interval?.high))
    }
  }

  @Test func `the baseline may predict the mean of other ratings`() throws {
    let two = [
      RatingPrediction(predicted: 3, actual: 2, cluster: 0),
      RatingPrediction(predicted: 3, actual: 4, cluster: 1),
    ]
    let report = try RatingReport(predictions: two, baselineRating: 5, replicates: 0)
    #expect(report.baselineRating == 5)
    #expect(report["mae"]?.baseline == 2)
    #expect(report["rmse"]?.baseline == 5.0.squareRoot())
    #expect(try RatingReport(predictions: two, replicates: 0).baselineRating == 3)
  }

  @Test func `threads do not matter`() throws {
    let one = try RatingReport(predictions: predictions, replicates: 50, threads: 1)
    let four = try RatingReport(predictions: predictions, replicates: 50, threads: 4)
    #expect(one.metrics == four.metrics)
  }

  @Test func `refuses no ratings and ratings that are not finite`() {
    #expect(throws: EvaluationError.nothingToEvaluate(predictions: 0, needed: "a true rating")) {
      try RatingReport(predictions: [])
    }
    let bad = [RatingPrediction(predicted: .infinity, actual: 1, cluster: 0)]
    #expect(
      throws: EvaluationError.notFinite(field: "predicted rating", index: 0, value: .infinity)
    ) { try RatingReport(predictions: bad) }
  }
}
