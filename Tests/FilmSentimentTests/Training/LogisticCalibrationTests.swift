import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct LogisticCalibrationTests {
  private func generate(_ count: Int, seed: UInt64) -> [[Double]] {
    var dice = TestGenerator(seed: seed)
    return (0..<count).map { _ in [dice.fraction() * 6 - 3, dice.fraction() * 4 - 1] }
  }

  private func probability(_ row: [Double]) -> Double {
    SentimentScore.logistic(0.3 + 1.2 * row[0] - 0.7 * row[1])
  }

  @Test func `recovers the coefficients of exact probabilities`() {
    let scores = generate(2_000, seed: 1)
    let fit = LogisticCalibration.fit(scores: scores, targets: scores.map(probability))
    for (found, planted) in zip(fit, [0.3, 1.2, -0.7]) { #expect(abs(found - planted) < 1e-3) }
    #expect(fit.count == 3)
  }

  @Test func `recovers the coefficients of labels within their error`() {
    let scores = generate(4_000, seed: 2)
    var dice = TestGenerator(seed: 3)
    let targets = scores.map { dice.fraction() < probability($0) ? 1.0 : 0 }
    let fit = LogisticCalibration.fit(scores: scores, targets: targets)
    // Four standard errors: the bias' is 0.05, the slopes' 0.04.
    for (found, planted) in zip(fit, [0.3, 1.2, -0.7]) { #expect(abs(found - planted) < 0.2) }
  }

  @Test func `without an intercept the scores alone explain the targets`() {
    let scores = generate(2_000, seed: 6)
    let targets = scores.map { SentimentScore.logistic(1.2 * $0[0] - 0.7 * $0[1] + 0.5) }
    let fit = LogisticCalibration.fit(
      scores: scores, targets: targets, offsets: [Double](repeating: 0.5, count: 2_000),
      hasIntercept: false)
    #expect(fit[0] == 0)
    for (found, planted) in zip(fit, [0, 1.2, -0.7]) { #expect(abs(found - planted) < 1e-3) }
  }

  @Test func `the gradient is 0 at the fit`() {
    let scores = generate(200, seed: 4)
    var dice = TestGenerator(seed: 5)
    let targets = scores.map { dice.fraction() < probability($0) ? 1.0 : 0 }
    let fit = LogisticCalibration.fit(scores: scores, targets: targets)
    for place in 0..<3 {
      let gradient = zip(scores, targets).reduce(1e-3 * fit[place]) { sum, row in
        let x = [1] + row.0
        let z = zip(x, fit).reduce(0) { $0 + $1.0 * $1.1 }
        return sum + (SentimentScore.logistic(z) - row.1) * x[place]
      }
      #expect(abs(gradient) < 1e-6)
    }
  }

  @Test(arguments: [1, 10, 100, 1_000] as [Double])
  func `data that a line parts stay finite`(size: Double) {
    let scores = (0..<100).map { [($0 < 50 ? -1 : 1) * (size + Double($0))] }
    let fit = LogisticCalibration.fit(
      scores: scores, targets: (0..<100).map { $0 < 50 ? 0 : 1 })
    #expect(fit.allSatisfy(\.isFinite) && fit[1] > 0)
  }

  @Test func `scores that are all the same leave the mean's log-odds`() {
    let fit = LogisticCalibration.fit(
      scores: (0..<100).map { _ in [0] }, targets: (0..<100).map { $0 < 73 ? 1 : 0 })
    #expect(abs(SentimentScore.logistic(fit[0]) - 0.73) < 1e-3)
    #expect(fit[1] == 0)
  }
}
