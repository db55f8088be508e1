import FilmEvaluation
import LinearAlgebra
import Testing

struct MethodComparisonTests {
  /// Ratings of 50 users, some of whom are hard to predict, by a method whose errors are a tenth larger
  /// in part.
  private func predictions(worse: Double) -> [RatingPrediction] {
    var generator = SeededGenerator(seed: 12)
    return (0..<1_000).map { index in
      let error = (generator.next().unitFraction - 0.5) * Double(1 + index % 50 % 7)
      let extra = generator.next().unitFraction * worse
      return RatingPrediction(
        predicted: 3 + error * (1 + extra), actual: 3, cluster: index % 50)
    }
  }

  @Test func `is the difference of the reports`() throws {
    let (good, bad) = (predictions(worse: 0), predictions(worse: 0.2))
    let comparison = try MethodComparison(good, against: bad, replicates: 300, seed: 5)
    let reports = try [good, bad].map { try RatingReport(predictions: $0, replicates: 300) }
    for key in ["rmse", "mae"] {
      let difference = try #require(comparison[key])
      let values = try reports.map { try #require($0[key]) }
      #expect(difference.value.isClose(to: values[0].value - values[1].value))
      let interval = try #require(difference.interval)
      #expect(interval.high < 0, "sure that the first is better")
      // All 300 replicates are on one side.
      let chance = try #require(comparison.pValues.first { $0.key == key }?.value)
      #expect(chance.isClose(to: 2 / 301.0))
      // Each alone is far less sure.
      let own = try #require(values[0].interval)
      #expect(interval.high - interval.low < 0.5 * (own.high - own.low))
      #expect(own.high > values[1].value)
    }
  }

  @Test func `a method differs from itself by nothing`() throws {
    let ranked = syntheticRankings(users: 40, seed: 9)
    let comparison = MethodComparison(ranked, against: ranked, replicates: 50)
    #expect(comparison.metrics.map(\.key).prefix(3) == ["recall_20", "recall_50", "ndcg_100"])
    for metric in comparison.metrics {
      #expect(metric.value == 0 && metric.interval?.low == 0 && metric.interval?.high == 0)
    }
    #expect(comparison.pValues.map(\.value) == [1, 1, 1, 1, 1])
    let alone = MethodComparison(ranked, against: ranked, replicates: 0)
    #expect(alone.pValues.isEmpty && alone.metrics.allSatisfy { $0.interval == nil })
  }

  @Test func `rankings by their users`() throws {
    let ranked = syntheticRankings(users: 40, seed: 9)
    let perfect = ranked.map {
      RankingPrediction(ranked: $0.heldOut.sorted(), heldOut: $0.heldOut)
    }
    let comparison = MethodComparison(perfect, against: ranked, replicates: 50)
    let report = try RankingReport(predictions: ranked, replicates: 0)
    for metric in comparison.metrics {
      let value = try #require(report[metric.key]).value
      #expect(metric.value.isClose(to: 1 - value))
      #expect(try #require(metric.interval).low > 0)
    }
  }
}
