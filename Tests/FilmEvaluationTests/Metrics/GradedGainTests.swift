import FilmEvaluation
import Testing

struct GradedGainTests {
  /// The mean over all orders that the scores allow, and the best order, by brute force in Python.
  private static let judged: [(scores: [Double], gains: [Double], ndcg: Double)] = [
    ([0.9, 0.7, 0.7, 0.1], [4, 3, 1, 0], 0.9795191506818377),
    ([0.8, 0.6, 0.2], [2, 4, 0], 0.8597186998521972),
    ([100, 300, 20, 50], [4, 3, 1, 0], 0.9314237228107594), ([3, 2, 1], [9, 5, 1], 1),
  ]

  @Test(arguments: judged)
  func `is that of brute force`(scores: [Double], gains: [Double], expected: Double) {
    let ndcg = GradedGain.ndcg(scores: scores, gains: gains)
    #expect(expected.isClose(to: ndcg))
    // Neither the unit of gain nor the order of the examples matters.
    #expect(expected.isClose(to: GradedGain.ndcg(scores: scores, gains: gains.map { 7 * $0 })))
    #expect(
      expected.isClose(to: GradedGain.ndcg(scores: scores.reversed(), gains: gains.reversed())))
  }

  @Test func `binary gains give the usual figure`() throws {
    let relevant: Set = [2, 5, 11]
    let metrics = try #require(RankingMetrics(ranked: Array(0..<20), heldOut: relevant))
    let graded = GradedGain.ndcg(
      scores: (0..<20).map { -Double($0) }, gains: (0..<20).map { relevant.contains($0) ? 1 : 0 })
    #expect(metrics.ndcg(at: 20).isClose(to: graded))
  }

  @Test func `equal scores all count the mean, equal gains nothing`() throws {
    let tied = try #require(GradedGain.ndcg(scores: [1, 1, 1], gains: [0, 1, 5]))
    let orders = [[0.0, 1, 5], [0, 5, 1], [1, 0, 5], [1, 5, 0], [5, 0, 1], [5, 1, 0]].compactMap {
      GradedGain.ndcg(scores: [3, 2, 1], gains: $0)
    }
    #expect(tied.isClose(to: orders.reduce(0, +) / 6))
    #expect(GradedGain.ndcg(scores: [1, 2], gains: [3, 3]) == nil)
    #expect(GradedGain.ndcg(scores: [], gains: []) == nil)
  }
}
