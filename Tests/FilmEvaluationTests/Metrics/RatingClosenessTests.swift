import FilmData
import FilmEvaluation
import Testing

struct RatingClosenessTests {
  @Test func `matches hand-computed values`() {
    var closeness = RatingCloseness()
    for (predicted, actual) in [(0.5, 0.55), (0.7, 0.8), (0.3, 0.5), (0.1, 0.9)] {
      closeness.add(predicted: predicted, actual: actual)
    }
    // In binary 0.8 − 0.7 is a little more than a tenth; it counts.
    #expect(closeness.withinTenth == 0.5)
    #expect(closeness.withinFifth == 0.75)
    #expect(closeness.total == 4)
  }

  /// Shares by numpy 2.4 on the same examples.
  @Test func `matches numpy`() {
    let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
    var closeness = RatingCloseness()
    for prediction in predictions {
      guard let predicted = prediction.rating, let actual = prediction.trueRating else { continue }
      closeness.add(predicted: predicted, actual: actual)
    }
    #expect(0.23666666666666666.isClose(to: closeness.withinTenth))
    #expect(0.4633333333333333.isClose(to: closeness.withinFifth))
    let actual = predictions.compactMap(\.trueRating)
    let baseline = RatingCloseness(constant: actual.reduce(0, +) / 300, actual: actual)
    #expect(0.14666666666666667.isClose(to: baseline.withinTenth))
    #expect(0.36666666666666664.isClose(to: baseline.withinFifth))
  }

  @Test func `parts add up, counted as often as they are merged`() {
    var closeness = RatingCloseness(constant: 0.5, actual: [0.5])
    closeness.merge(RatingCloseness(constant: 0, actual: [0.15]), times: 3)
    #expect(closeness.withinTenth == 0.25)
    #expect(closeness.withinFifth == 1)
    #expect(RatingCloseness().withinTenth == nil)
    #expect(RatingCloseness().withinFifth == nil)
  }
}
