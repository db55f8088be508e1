import FilmData
import FilmEvaluation
import LinearAlgebra
import Testing

struct RankCorrelationTests {
  /// Ranks by counting: one more than the smaller numbers, and half of the other equal ones.
  func naiveRanks(_ numbers: [Double]) -> [Double] {
    numbers.map { number in
      let smaller = Double(numbers.count { $0 < number })
      return smaller + Double(numbers.count { $0 == number } + 1) / 2
    }
  }

  func naive(_ first: [Double], _ second: [Double]) -> Double? {
    RatingMetrics(predicted: naiveRanks(first), actual: naiveRanks(second)).pearson
  }

  @Test func `matches hand-computed values`() {
    #expect(spearmanCorrelation([1, 2, 3], [10, 20, 400]) == 1)
    #expect(spearmanCorrelation([1, 2, 3], [3, 2, 1]) == -1)
    // 1 − 6·Σd²/(n·(n² − 1)) with d = 0, 1, −1, 0
    #expect(spearmanCorrelation([1, 2, 3, 4], [1, 3, 2, 4])?.isClose(to: 0.8) == true)
  }

  /// `scipy.stats.spearmanr` 1.17; weights by writing examples out.
  @Test func `matches scipy`() {
    let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
    let predicted = predictions.compactMap(\.rating)
    let actual = predictions.compactMap(\.trueRating)
    #expect(0.7134844377728953.isClose(to: spearmanCorrelation(predicted, actual)))
    #expect(
      0.6972149729870816.isClose(
        to: spearmanCorrelation(
          predicted, actual, weights: syntheticWeights(count: 300, seed: 99))))
    #expect(
      0.745968495009528.isClose(to: spearmanCorrelation(predictions.map(\.probability), actual)))
  }

  @Test(arguments: 0..<40)
  func `matches ranks by counting`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 3 + generator.next(below: 60)
    let levels = 2 + generator.next(below: 20)
    let first = (0..<count).map { _ in Double(generator.next(below: levels)) - 4 }
    let second = (0..<count).map { first[$0] + Double(generator.next(below: 5)) }
    let value = spearmanCorrelation(first, second)
    #expect((value == nil) == (naive(first, second) == nil))
    if let value { #expect(value.isClose(to: naive(first, second))) }
    // Only the order counts.
    #expect(spearmanCorrelation(first.map { $0 * $0 * $0 }, second) == value)

    let weights = (0..<count).map { _ in Double(generator.next(below: 3)) }
    let copies = (0..<count).flatMap { Array(repeating: $0, count: Int(weights[$0])) }
    let weighted = spearmanCorrelation(first, second, weights: weights)
    let written = naive(copies.map { first[$0] }, copies.map { second[$0] })
    #expect((weighted == nil) == (written == nil))
    if let weighted { #expect(weighted.isClose(to: written)) }
  }

  @Test func `a constant side has no correlation`() {
    #expect(spearmanCorrelation([], []) == nil)
    #expect(spearmanCorrelation([1], [2]) == nil)
    #expect(spearmanCorrelation([1, 1], [1, 2]) == nil)
    #expect(spearmanCorrelation([1, 2, 3], [1, 2, 3], weights: [0, 2, 0]) == nil)
  }

  @Test func `a sorted ranking takes each example's weight from its source`() {
    let ranking = PairRanking([1, 2, 3, 4], [2, 1, 4, 4], sources: [0, 0, 1, 1])
    let written = spearmanCorrelation([1, 2, 3, 4, 3, 4], [2, 1, 4, 4, 4, 4])
    #expect(ranking.spearman(weights: [1, 2])?.isClose(to: written) == true)
  }
}
