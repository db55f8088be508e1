import FilmData
import FilmEvaluation
import Testing

struct ProbabilityMetricsTests {
  let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
  var probabilities: [Double] { predictions.map(\.probability) }
  var labels: [Bool] { predictions.map { $0.trueLabel == .fresh } }

  @Test func `matches hand-computed values`() {
    let metrics = ProbabilityMetrics(probabilities: [0.9, 0.2, 0.5], labels: [true, false, true])
    #expect((0.01 + 0.04 + 0.25).isClose(to: metrics.brier.map { $0 * 3 }))
    // −(ln 0.9 + ln 0.8 + ln 0.5) / 3
    #expect(0.34055041584399814.isClose(to: metrics.logLoss))
  }

  /// Figures of scikit-learn 1.9 on the same examples.
  @Test func `matches scikit-learn`() {
    let plain = ProbabilityMetrics(probabilities: probabilities, labels: labels)
    #expect(0.20835466666666666.isClose(to: plain.brier))
    #expect(0.6044038415472396.isClose(to: plain.logLoss))
    let weighted = ProbabilityMetrics(
      probabilities: probabilities, labels: labels, weights: syntheticWeights(count: 300, seed: 99))
    #expect(0.2138034188034188.isClose(to: weighted.brier))
    #expect(0.6185808031415705.isClose(to: weighted.logLoss))
  }

  @Test func `the best constant is the share of positives`() {
    let baseline = ProbabilityMetrics(probabilities: probabilities, labels: labels).constantBaseline
    #expect(0.2499.isClose(to: baseline.brier))
    #expect(0.6929471672244782.isClose(to: baseline.logLoss))
    #expect(ProbabilityMetrics().constantBaseline == ProbabilityMetrics())
  }

  @Test func `a certain mistake is clipped`() {
    let wrong = ProbabilityMetrics(probabilities: [0, 1], labels: [true, false])
    #expect(wrong.brier == 1)
    // −ln 1e-15
    #expect(34.538776394910684.isClose(to: wrong.logLoss, within: 1e-3))
    let right = ProbabilityMetrics(probabilities: [1, 0], labels: [true, false])
    #expect(right.brier == 0)
    #expect(right.logLoss.map { $0 < 1e-14 } == true)
  }

  @Test func `parts add up to the whole, counted as often as they are merged`() {
    let (head, tail) = (0..<100, 100..<300)
    var merged = ProbabilityMetrics(
      probabilities: Array(probabilities[head]), labels: Array(labels[head]))
    merged.merge(
      ProbabilityMetrics(probabilities: Array(probabilities[tail]), labels: Array(labels[tail])),
      times: 2)
    let weights = (0..<300).map { $0 < 100 ? 1.0 : 2.0 }
    let whole = ProbabilityMetrics(probabilities: probabilities, labels: labels, weights: weights)
    #expect(whole.brier?.isClose(to: merged.brier) == true)
    #expect(whole.logLoss?.isClose(to: merged.logLoss) == true)
    #expect(merged.total == 500)
  }

  @Test func `no examples have no figure`() {
    #expect(ProbabilityMetrics().brier == nil)
    #expect(ProbabilityMetrics().logLoss == nil)
  }
}
