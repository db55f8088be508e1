import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct LabelThresholdTests {
  private func macroF1(_ scores: [Double], _ labels: [Bool], _ threshold: Double) -> Double {
    func f1(_ positive: Bool) -> Double {
      let said = scores.map { ($0 >= threshold) == positive }
      let hits = zip(said, labels).count { $0 && $1 == positive }
      let all = said.count { $0 } + labels.count { $0 == positive }
      return all > 0 ? 2 * Double(hits) / Double(all) : 0
    }
    return (f1(true) + f1(false)) / 2
  }

  @Test(arguments: 0..<20)
  func `is as good as the best by brute force, and near 0`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let labels = (0..<200).map { _ in dice.fraction() < 0.7 }
    let scores = labels.map { ($0 ? 0.5 : -0.3) + (dice.fraction() * 40 - 20).rounded() / 10 }
    let threshold = LabelThreshold.best(scores: scores, labels: labels)
    let values = scores.map { macroF1(scores, labels, $0) }
    let best = values.max() ?? 0
    #expect(macroF1(scores, labels, threshold) >= best - 0.0005 - 1e-12)
    let near = zip(scores, values).filter { $0.1 >= best - 0.0005 }.map { abs($0.0) }
    #expect(abs(threshold) == near.min())
  }

  @Test func `one class alone moves nothing`() {
    #expect(LabelThreshold.best(scores: [1, 2], labels: [true, true]) == 0)
    #expect(LabelThreshold.best(scores: [], labels: []) == 0)
  }
}
