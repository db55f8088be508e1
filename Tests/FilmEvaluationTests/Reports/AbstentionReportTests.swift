import FilmData
import FilmEvaluation
import Testing

struct AbstentionReportTests {
  let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)

  /// Values and intervals by numpy 2.4, each of the 200 replicates written out review by review.
  @Test func `matches numpy, replicate by replicate`() throws {
    let report = AbstentionReport(predictions, margin: 0.2, replicates: 200, seed: 5)
    let expected = [
      ("coverage", 0.4, 0.3462226453969344, 0.4542703619909502),
      ("accuracy", 0.7916666666666666, 0.7075190410247533, 0.8548963133640554),
    ]
    #expect(report.metrics.map(\.key) == expected.map(\.0))
    for (metric, (key, value, low, high)) in zip(report.metrics, expected) {
      #expect(metric.value.isClose(to: value), "\(key)")
      #expect(low.isClose(to: metric.interval?.low), "\(key)")
      #expect(high.isClose(to: metric.interval?.high), "\(key)")
    }
    #expect(report["coverage"]?.baseline == 1)
    #expect(report["accuracy"]?.baseline?.isClose(to: 200.0 / 300) == true)
  }

  @Test func `a band that holds every review leaves no accuracy`() {
    let unsure = predictions.map { prediction in
      var prediction = prediction
      prediction.probability = 0.5
      return prediction
    }
    let report = AbstentionReport(unsure, margin: 0.1, replicates: 10)
    #expect(report["coverage"]?.value == 0)
    #expect(report["accuracy"] == nil)
  }
}
