import FilmEvaluation
import Foundation
import Testing

struct RankingMetricsTests {
  @Test func `finds the ranks of held-out items`() {
    let metrics = RankingMetrics(ranked: [8, 3, 5, 1, 9], heldOut: [3, 9, 77])
    #expect(metrics?.hitRanks == [1, 4])
    #expect(metrics?.heldOutCount == 3)
  }

  @Test func `matches hand-computed values`() throws {
    // Hits at the second and the fifth place, three held out.
    let metrics = try #require(RankingMetrics(ranked: [8, 3, 5, 1, 9], heldOut: [3, 9, 77]))
    #expect(metrics.recall(at: 1) == 0)
    #expect(metrics.recall(at: 2) == 1.0 / 2)
    #expect(metrics.recall(at: 3) == 1.0 / 3)
    #expect(metrics.recall(at: 5) == 2.0 / 3)
    #expect(metrics.recall(at: 100) == 2.0 / 3)
    #expect(metrics.ndcg(at: 1) == 0)
    let ideal = 1 + 1 / log2(3.0) + 1 / log2(4.0)
    #expect(metrics.ndcg(at: 2).isClose(to: (1 / log2(3.0)) / (1 + 1 / log2(3.0))))
    #expect(metrics.ndcg(at: 4).isClose(to: (1 / log2(3.0)) / ideal))
    #expect(metrics.ndcg(at: 100).isClose(to: (1 / log2(3.0) + 1 / log2(6.0)) / ideal))
  }

  @Test func `average precision and reciprocal rank by hand`() throws {
    // One of two at the second place, two of five at the fifth; three held out.
    let metrics = try #require(RankingMetrics(ranked: [8, 3, 5, 1, 9], heldOut: [3, 9, 77]))
    #expect(metrics.averagePrecision(at: 1) == 0)
    #expect(metrics.averagePrecision(at: 2).isClose(to: 0.5 / 2))
    #expect(metrics.averagePrecision(at: 100).isClose(to: (0.5 + 0.4) / 3))
    #expect(metrics.reciprocalRank == 0.5)
    #expect(RankingMetrics(ranked: [1], heldOut: [2])?.reciprocalRank == 0)
  }

  @Test func `nothing held out has no metrics`() {
    #expect(RankingMetrics(ranked: [1, 2], heldOut: []) == nil)
  }

  @Test func `an item that is ranked twice is a hit once`() throws {
    let metrics = try #require(RankingMetrics(ranked: [4, 4, 4], heldOut: [4]))
    #expect(metrics.hitRanks == [0])
    #expect(metrics.recall(at: 3) == 1)
    #expect(metrics.ndcg(at: 3) == 1)
  }

  @Test(arguments: [1, 2, 5, 20, 100])
  func `the perfect ranking has 1, the ranking without hits 0`(k: Int) throws {
    for heldOutCount in [1, 3, 20, 150] {
      let heldOut = Set(0..<heldOutCount)
      let perfect = try #require(RankingMetrics(ranked: Array(0..<300), heldOut: heldOut))
      #expect(perfect.recall(at: k) == 1)
      #expect(perfect.ndcg(at: k) == 1)
      let worst = try #require(RankingMetrics(ranked: Array(300..<600), heldOut: heldOut))
      #expect(worst.recall(at: k) == 0)
      #expect(worst.ndcg(at: k) == 0)
    }
  }

  @Test func `a hit further up raises the gain and keeps the recall`() throws {
    let lower = try #require(RankingMetrics(ranked: [1, 2, 3, 4], heldOut: [1, 4]))
    let higher = try #require(RankingMetrics(ranked: [1, 2, 4, 3], heldOut: [1, 4]))
    #expect(higher.ndcg(at: 4) > lower.ndcg(at: 4))
    #expect(higher.recall(at: 4) == lower.recall(at: 4))
  }

  @Test func `stay in 0…1 whatever the ranking`() throws {
    for ranking in syntheticRankings(users: 60, seed: 1) {
      guard let metrics = RankingMetrics(ranked: ranking.ranked, heldOut: ranking.heldOut) else {
        continue
      }
      for k in [1, 10, 300, 1000] {
        #expect((0...1).contains(metrics.recall(at: k)))
        #expect((0...1).contains(metrics.ndcg(at: k)))
      }
      // The whole catalogue is ranked, so that everything is found in the end.
      #expect(metrics.recall(at: 300) == 1)
    }
  }
}
