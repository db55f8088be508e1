import FilmData
import FilmEvaluation
import Testing

struct SentimentReportTests {
  let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)

  /// Values by scikit-learn 1.9 and scipy 1.17, those of ECE and Tomatometers written out in numpy;
  /// by writing out each of the 200 replicates review by review, computing the same
  /// functions on it, and numpy's percentile.
  @Test func `matches scikit-learn, replicate by replicate`() throws {
    let report = try SentimentReport(
      predictions: predictions, replicates: 200, seed: 5, minimumFilmReviews: 5)
    let expected = [
      ("accuracy", 0.6666666666666666, 0.6134413281753708, 0.7257576582462253),
      ("macro_f1", 0.6527777777777778, 0.5982010698217513, 0.7072142697815854),
      ("mcc", 0.3522197397962149, 0.24425328336415755, 0.4556503510354955),
      ("auc", 0.7365168289538037, 0.6766365932959053, 0.786748601023771),
      ("brier", 0.20835466666666666, 0.19017011264435893, 0.23122937063777266),
      ("log_loss", 0.6044038415472396, 0.560377355453619, 0.6575371261976689),
      ("ece", 0.03986666666666665, 0.038820634258707666, 0.10933970310685247),
      ("rating_mae", 0.22521177299965292, 0.21176077982815283, 0.2408152473708664),
      ("rating_rmse", 0.26428746982026374, 0.25165545145178286, 0.2788644267622725),
      ("rating_pearson", 0.7101967806649199, 0.6583720871828921, 0.7550722524352572),
      ("rating_spearman", 0.7134844377728953, 0.660423752560896, 0.7611725473539916),
      ("rating_within_0.1", 0.23666666666666666, 0.1978794642857143, 0.2690909090909091),
      ("rating_within_0.2", 0.4633333333333333, 0.40967420212765954, 0.5167068106312293),
      ("tomatometer_pearson", 0.2602563660370618, -0.0563565710088991, 0.5900467165218467),
      ("tomatometer_mae", 0.24551638837353126, 0.19980905596139972, 0.29958116945747154),
      ("tomatometer_side", 0.4857142857142857, 0.34235023041474655, 0.6290336134453782),
    ]
    #expect(report.metrics.map(\.key) == expected.map(\.0))
    for (metric, (key, value, low, high)) in zip(report.metrics, expected) {
      #expect(metric.value.isClose(to: value), "\(key)")
      #expect(low.isClose(to: metric.interval?.low), "\(key)")
      #expect(high.isClose(to: metric.interval?.high), "\(key)")
    }
  }

  @Test func `counts what it was given`() throws {
    let report = try SentimentReport(predictions: predictions, replicates: 0)
    #expect(report.labelCount == 300)
    #expect(report.ratingCount == 300)
    #expect(report.clusterCount == 40)
    #expect(report.unpredictedRatingCount == 0)
    #expect(report.confusion.truePositives == 130)
    #expect(report.intervals.isEmpty)
    #expect(report.auc == report["auc"]?.value)
  }

  @Test func `the baseline is the more frequent label and the mean rating`() throws {
    let report = try SentimentReport(
      predictions: predictions, replicates: 0, minimumFilmReviews: 5)
    let expected = [
      ("accuracy", 0.51), ("macro_f1", 0.33774834437086093), ("mcc", 0), ("auc", 0.5),
      ("brier", 0.2499), ("log_loss", 0.6929471672244782), ("rating_mae", 0.27624444444444446),
      ("rating_rmse", 0.3168420566921142), ("rating_within_0.1", 0.14666666666666667),
      ("rating_within_0.2", 0.36666666666666664), ("tomatometer_mae", 0.15792885119415734),
      ("tomatometer_side", 0.6571428571428571),
    ]
    #expect(report.baselines.map(\.key) == expected.map(\.0))
    for (baseline, (key, value)) in zip(report.baselines, expected) {
      #expect(baseline.value.isClose(to: value), "\(key)")
    }
  }

  /// A replicate in which films are written out as often as they were drawn.
  @Test(arguments: 0..<10)
  func `a single replicate is the report on the films drawn`(seed: UInt64) throws {
    let report = try SentimentReport(predictions: predictions, replicates: 1, seed: seed)
    var multiplicities = [Double](repeating: 0, count: 40)
    ClusterBootstrap(clusterCount: 40, seed: seed).draw(replicate: 0, into: &multiplicities)
    let drawn = predictions.flatMap {
      Array(repeating: $0, count: Int(multiplicities[$0.cluster]))
    }
    let naive = try SentimentReport(predictions: drawn, replicates: 0)
    for metric in report.metrics {
      let interval = try #require(metric.interval, "\(metric.key)")
      #expect(interval.low == interval.high)
      #expect(interval.low.isClose(to: naive[metric.key]?.value), "\(metric.key)")
    }
  }

  @Test(arguments: 0..<5)
  func `neither order, nor names of films, nor threads matter`(seed: UInt64) throws {
    let report = try SentimentReport(
      predictions: predictions, replicates: 50, seed: seed, threads: 1)
    let threaded = try SentimentReport(
      predictions: predictions, replicates: 50, seed: seed, threads: 4)
    #expect(threaded.metrics == report.metrics)

    let renamed = predictions.map { prediction in
      var prediction = prediction
      prediction.cluster = prediction.cluster * 1000 - 7
      return prediction
    }
    let shuffled = try SentimentReport(
      predictions: renamed.shuffled(seed: seed), replicates: 50, seed: seed)
    for (metric, other) in zip(report.metrics, shuffled.metrics) {
      #expect(metric.value.isClose(to: other.value))
      #expect(metric.interval?.low.isClose(to: other.interval?.low) == true)
      #expect(metric.interval?.high.isClose(to: other.interval?.high) == true)
    }
  }

  @Test(arguments: 0..<5)
  func `intervals contain the values`(seed: UInt64) throws {
    let report = try SentimentReport(
      predictions: syntheticPredictions(count: 500, films: 50, seed: seed), replicates: 200)
    #expect(report.intervals.count == 13)
    // A replicate repeats reviews, which lifts ECE whatever the model: its interval may lie above.
    for metric in report.metrics where metric.key != "ece" {
      #expect(metric.interval?.contains(metric.value) == true, "\(metric.key)")
    }
  }

  @Test func `labels without ratings, and ratings without labels, are enough`() throws {
    var labelled = predictions
    for index in labelled.indices { labelled[index].trueRating = nil }
    let labels = try SentimentReport(predictions: labelled, replicates: 20)
    #expect(
      labels.values.map(\.key) == [
        "accuracy", "macro_f1", "mcc", "auc", "brier", "log_loss", "ece",
      ])
    #expect(labels.intervals.count == 7)

    var rated = predictions
    for index in rated.indices { rated[index].trueLabel = nil }
    rated[0].rating = nil
    let ratings = try SentimentReport(predictions: rated, replicates: 20)
    #expect(
      ratings.values.map(\.key) == [
        "rating_mae", "rating_rmse", "rating_pearson", "rating_spearman", "rating_within_0.1",
        "rating_within_0.2",
      ])
    #expect(ratings.ratingCount == 299)
    #expect(ratings.unpredictedRatingCount == 1)
  }

  @Test func `one film has values but no intervals`() throws {
    let report = try SentimentReport(
      predictions: syntheticPredictions(count: 50, films: 1, seed: 1))
    #expect(report.values.count == 13)
    #expect(report.intervals.isEmpty)
  }

  @Test func `no truth at all is an error`() {
    let blind = [
      SentimentPrediction(probability: 0.5, label: .fresh, cluster: 0),
      SentimentPrediction(probability: 0.5, label: .fresh, trueRating: 0.5, cluster: 0),
    ]
    #expect(
      throws: EvaluationError.nothingToEvaluate(
        predictions: 2, needed: "a true label, or a true and a predicted rating")
    ) { try SentimentReport(predictions: blind) }
    #expect(throws: EvaluationError.self) { try SentimentReport(predictions: []) }
  }
}
