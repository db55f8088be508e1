import FilmData
import FilmEvaluation
import Testing

struct RatingMetricsTests {
  @Test func `matches hand-computed values`() {
    let metrics = RatingMetrics(predicted: [1, 2, 3, 4], actual: [1, 3, 2, 6])
    #expect(metrics.total == 4)
    #expect(metrics.predictedMean == 2.5)
    #expect(metrics.actualMean == 3)
    #expect(metrics.mae == 1)
    #expect(metrics.rmse == 1.5.squareRoot())
    // Σ(x − x̄)(y − ȳ) = 7, Σ(x − x̄)² = 5, Σ(y − ȳ)² = 14
    #expect(metrics.pearson?.isClose(to: 7 / 70.0.squareRoot()) == true)
  }

  /// Figures of scikit-learn 1.9, numpy 2.4 and scipy 1.17 on the same examples.
  @Test func `matches scikit-learn and scipy`() {
    let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
    let predicted = predictions.compactMap(\.rating)
    let actual = predictions.compactMap(\.trueRating)
    let plain = RatingMetrics(predicted: predicted, actual: actual)
    #expect(0.22521177299965292.isClose(to: plain.mae))
    #expect(0.26428746982026374.isClose(to: plain.rmse))
    #expect(0.7101967806649199.isClose(to: plain.pearson))
    let weighted = RatingMetrics(
      predicted: predicted, actual: actual, weights: syntheticWeights(count: 300, seed: 99))
    #expect(0.2333692496249845.isClose(to: weighted.mae))
    #expect(0.2716101642151499.isClose(to: weighted.rmse))
    #expect(0.694871494382041.isClose(to: weighted.pearson))
    let baseline = RatingMetrics(constant: plain.actualMean, actual: actual)
    #expect(0.27624444444444446.isClose(to: baseline.mae))
    #expect(0.3168420566921142.isClose(to: baseline.rmse))
  }

  @Test func `a constant side has no correlation`() {
    #expect(RatingMetrics(predicted: [0.1, 0.1, 0.1], actual: [1, 2, 3]).pearson == nil)
    #expect(RatingMetrics(predicted: [1, 2, 3], actual: [0.7, 0.7, 0.7]).pearson == nil)
    #expect(RatingMetrics(predicted: [1], actual: [2]).pearson == nil)
    var merged = RatingMetrics(predicted: [0.1, 0.1], actual: [1, 2])
    merged.merge(RatingMetrics(predicted: [0.1], actual: [3]), times: 3)
    #expect(merged.pearson == nil)
  }

  @Test func `no examples have no error`() {
    let empty = RatingMetrics(predicted: [], actual: [])
    #expect(empty == RatingMetrics())
    #expect(empty.mae == nil && empty.rmse == nil && empty.pearson == nil)
    #expect(RatingMetrics(predicted: [1], actual: [2], weights: [0]) == RatingMetrics())
  }

  @Test func `exact predictions have no error and full correlation`() {
    let ratings = syntheticPredictions(count: 100, films: 5, seed: 3).compactMap(\.trueRating)
    let metrics = RatingMetrics(predicted: ratings, actual: ratings)
    #expect(metrics.mae == 0 && metrics.rmse == 0 && metrics.pearson == 1)
    let reversed = RatingMetrics(predicted: ratings.map { -$0 }, actual: ratings)
    #expect(reversed.pearson == -1)
  }

  @Test func `keeps its precision far from zero`() {
    let far = RatingMetrics(
      predicted: [1, 2, 3, 4].map { $0 + 1e9 }, actual: [1, 3, 2, 4].map { $0 + 1e9 })
    #expect(far.pearson?.isClose(to: 0.8, within: 1e-9) == true)
    #expect(far.mae == 0.5)
  }

  @Test(arguments: 0..<20)
  func `whole weights are repetitions, and parts merge to the whole`(seed: UInt64) {
    let predictions = syntheticPredictions(count: 60, films: 5, seed: seed)
    let predicted = predictions.compactMap(\.rating)
    let actual = predictions.compactMap(\.trueRating)
    let weights = syntheticWeights(count: 60, seed: seed)
    let weighted = RatingMetrics(predicted: predicted, actual: actual, weights: weights)

    let repeated = predicted.indices.flatMap { Array(repeating: $0, count: Int(weights[$0])) }
    let repetition = RatingMetrics(
      predicted: repeated.map { predicted[$0] }, actual: repeated.map { actual[$0] })
    expectSame(weighted, repetition)

    let shuffled = repeated.shuffled(seed: seed)
    expectSame(
      weighted,
      RatingMetrics(
        predicted: shuffled.map { predicted[$0] }, actual: shuffled.map { actual[$0] }))

    var merged = RatingMetrics()
    for index in predicted.indices {
      merged.merge(
        RatingMetrics(predicted: [predicted[index]], actual: [actual[index]]),
        times: weights[index])
    }
    expectSame(weighted, merged)
  }

  @Test func `doubling all weights changes nothing`() {
    let predictions = syntheticPredictions(count: 60, films: 5, seed: 8)
    let predicted = predictions.compactMap(\.rating)
    let actual = predictions.compactMap(\.trueRating)
    let once = RatingMetrics(predicted: predicted, actual: actual)
    let twice = RatingMetrics(
      predicted: predicted, actual: actual, weights: [Double](repeating: 2, count: 60))
    #expect(twice.total == 120)
    #expect(once.mae == twice.mae && once.rmse == twice.rmse && once.pearson == twice.pearson)
  }

  func expectSame(
    _ left: RatingMetrics, _ right: RatingMetrics, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(left.total == right.total, sourceLocation: location)
    #expect(left.mae?.isClose(to: right.mae) == true, sourceLocation: location)
    #expect(left.rmse?.isClose(to: right.rmse) == true, sourceLocation: location)
    #expect(left.pearson?.isClose(to: right.pearson) == true, sourceLocation: location)
  }
}
