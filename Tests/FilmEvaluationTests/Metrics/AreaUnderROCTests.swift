import FilmData
import FilmEvaluation
import LinearAlgebra
import Testing

struct AreaUnderROCTests {
  /// Every pair of a positive and a negative example, ties counted half.
  func pairwise(scores: [Double], labels: [Bool], weights: [Double]) -> Double {
    var area = 0.0
    var pairs = 0.0
    for positive in scores.indices where labels[positive] {
      for negative in scores.indices where !labels[negative] {
        let weight = weights[positive] * weights[negative]
        pairs += weight
        if scores[positive] > scores[negative] { area += weight }
        if scores[positive] == scores[negative] { area += weight / 2 }
      }
    }
    return area / pairs
  }

  static let cases: [(scores: [Double], labels: [Bool], area: Double)] = [
    (scores: [0.1, 0.4, 0.35, 0.8], labels: [false, false, true, true], area: 0.75),
    (scores: [0.5, 0.5], labels: [false, true], area: 0.5),
    (scores: [1, 2, 3, 4], labels: [false, false, true, true], area: 1),
    (scores: [4, 3, 2, 1], labels: [false, false, true, true], area: 0),
    (scores: [1, 1, 2], labels: [true, false, true], area: 0.75),
    (scores: [-0.0, 0.0], labels: [false, true], area: 0.5),
    (scores: [-.infinity, .infinity], labels: [false, true], area: 1),
  ]

  @Test(arguments: cases)
  func `matches hand-computed values`(scores: [Double], labels: [Bool], area: Double) {
    #expect(areaUnderROC(scores: scores, labels: labels) == area)
  }

  @Test(arguments: 0..<50)
  func `matches the count over all pairs`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 4 + generator.next(below: 60)
    let levels = 2 + generator.next(below: 30)
    let scores = (0..<count).map { _ in Double(generator.next(below: levels)) - 3 }
    let labels = (0..<count).map { $0 < 2 ? $0 == 0 : generator.next(below: 3) == 0 }
    let weights = (0..<count).map { $0 < 2 ? 1 : 2 * generator.next().unitFraction }
    let ones = [Double](repeating: 1, count: count)
    #expect(
      pairwise(scores: scores, labels: labels, weights: ones).isClose(
        to: areaUnderROC(scores: scores, labels: labels)))
    #expect(
      pairwise(scores: scores, labels: labels, weights: weights).isClose(
        to: areaUnderROC(scores: scores, labels: labels, weights: weights)))
  }

  /// Figures of scikit-learn 1.9 on the same examples.
  @Test func `matches scikit-learn`() {
    let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
    let scores = predictions.map(\.probability)
    let labels = predictions.map { $0.trueLabel == .fresh }
    #expect(0.7365168289538037.isClose(to: areaUnderROC(scores: scores, labels: labels)))
    let weights = syntheticWeights(count: 300, seed: 99)
    #expect(
      0.7267150794960664.isClose(
        to: areaUnderROC(scores: scores, labels: labels, weights: weights)))
  }

  @Test func `a single class has no curve`() {
    #expect(areaUnderROC(scores: [], labels: []) == nil)
    #expect(areaUnderROC(scores: [1, 2], labels: [true, true]) == nil)
    #expect(areaUnderROC(scores: [1, 2], labels: [false, false]) == nil)
    #expect(areaUnderROC(scores: [1, 2], labels: [true, false], weights: [1, 0]) == nil)
  }

  @Test(arguments: 0..<20)
  func `keeps its value where it must`(seed: UInt64) {
    let predictions = syntheticPredictions(count: 200, films: 9, seed: seed)
    let scores = predictions.map(\.probability)
    let labels = predictions.map { $0.trueLabel == .fresh }
    let area = areaUnderROC(scores: scores, labels: labels)

    let order = Array(scores.indices).shuffled(seed: seed)
    #expect(
      areaUnderROC(scores: order.map { scores[$0] }, labels: order.map { labels[$0] }) == area)
    #expect(areaUnderROC(scores: scores.map { $0 * $0 * $0 }, labels: labels) == area)
    #expect(
      areaUnderROC(scores: scores, labels: labels, weights: scores.map { _ in 2 }) == area)
    let mirrored = areaUnderROC(scores: scores.map { -$0 }, labels: labels)
    #expect(mirrored.map { (1 - $0).isClose(to: area) } == true)
  }

  @Test func `a sorted ranking takes each example's weight from its source`() {
    let ranking = ScoreRanking(
      scores: [3, 1, 2, 4], labels: [true, false, true, false], sources: [0, 0, 1, 1])
    // Counted three times and once: 3, 1 | 3, 1 | 3, 1 | 2, 4.
    #expect(
      ranking.areaUnderROC(weights: [3, 1])
        == areaUnderROC(
          scores: [3, 1, 3, 1, 3, 1, 2, 4],
          labels: [true, false, true, false, true, false, true, false]))
  }
}
