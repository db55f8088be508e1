import FilmData
import FilmEvaluation
import Testing

struct SentimentComparisonTests {
  let first = syntheticPredictions(count: 300, films: 40, seed: 2024)
  /// The same reviews by a model with less spread and another threshold.
  var second: [SentimentPrediction] {
    first.map { prediction in
      var other = prediction
      other.probability = prediction.probability * 0.8 + 0.05
      other.label = prediction.probability >= 0.5 ? .fresh : .rotten
      other.rating = prediction.rating.map { $0 * 0.9 }
      return other
    }
  }

  /// The second model's value, the difference, its interval and p: each of the 200 replicates
  /// written out review by review, by scikit-learn 1.9, scipy 1.17 and numpy's percentile.
  static let expected: [(String, Double, Double, Double, Double, Double)] = [
    (
      "accuracy", 0.66, 0.006666666666666599, -0.0417291009463722, 0.05582598893215823,
      0.9552238805970149
    ),
    (
      "macro_f1", 0.6598639455782312, -0.007086167800453458, -0.05050591462300301,
      0.04419472284687261, 0.6865671641791045
    ),
    (
      "mcc", 0.3197278911564626, 0.0324918486397523, -0.05189192661868767, 0.11399520971146489,
      0.5074626865671642
    ),
    ("auc", 0.7365168289538037, 0.0, 0.0, 0.0, 1),
    (
      "brier", 0.21164698666666668, -0.0032923200000000152, -0.00949370655913977,
      0.0039034806339215892, 0.3880597014925373
    ),
    (
      "log_loss", 0.6115303550833612, -0.0071265135361215926, -0.023351129202248074,
      0.012402597514121273, 0.47761194029850745
    ),
    (
      "ece", 0.06390666666666664, -0.024039999999999992, -0.046259503509672964,
      0.029693461195361308, 0.6368159203980099
    ),
    (
      "rating_mae", 0.22717107247479482, -0.0019592994751418957, -0.00728331862996449,
      0.003511363491969845, 0.5671641791044776
    ),
    (
      "rating_rmse", 0.2641063876771556, 0.00018108214310813553, -0.005350439379113476,
      0.005588027096414106, 0.7761194029850746
    ),
    (
      "rating_pearson", 0.71019678066492, -1.1102230246251565e-16, -2.220446049250313e-16,
      2.220446049250313e-16, 1
    ),
    ("rating_spearman", 0.7134844377728953, 0.0, 0.0, 0.0, 1),
    (
      "rating_within_0.1", 0.22333333333333333, 0.013333333333333336, -0.01961807555746411,
      0.048499949852063594, 0.5174129353233831
    ),
    ("rating_within_0.2", 0.4633333333333333, 0.0, -0.045366512207095575, 0.04211876832844575, 1),
    (
      "tomatometer_pearson", 0.278167324642508, -0.01791095860544617, -0.26068008793073905,
      0.24923312552665738, 0.9850746268656716
    ),
    (
      "tomatometer_mae", 0.1807998350855494, 0.06471655328798187, 0.019028845320848007,
      0.10946206212369997, 0.01990049751243781
    ),
    (
      "tomatometer_side", 0.6857142857142857, -0.2, -0.3614583333333334, -0.028551587301587307,
      0.04975124378109453
    ),
  ]

  @Test func `matches scikit-learn, replicate by replicate`() throws {
    let comparison = try SentimentComparison(
      first, second, replicates: 200, seed: 5, minimumFilmReviews: 5)
    #expect(comparison.rows.map(\.key) == SentimentComparisonTests.expected.map(\.0))
    #expect(comparison.count == 300)
    for (row, (key, value, difference, low, high, p)) in zip(
      comparison.rows, SentimentComparisonTests.expected)
    {
      #expect(row.second.isClose(to: value), "\(key)")
      #expect(row.difference.value.isClose(to: difference), "\(key)")
      #expect(low.isClose(to: row.difference.interval?.low), "\(key)")
      #expect(high.isClose(to: row.difference.interval?.high), "\(key)")
      // Rounding decides on which side of 0 a replicate lies in which nothing differs.
      if key != "rating_pearson" { #expect(p.isClose(to: row.difference.pValue), "\(key)") }
    }
    #expect(comparison.mcNemar == McNemar(onlyFirstRight: 28, onlySecondRight: 26))
  }

  @Test func `a model does not differ from itself`() throws {
    let comparison = try SentimentComparison(first, first, replicates: 50)
    #expect(comparison.rows.allSatisfy { $0.difference.value == 0 && $0.first == $0.second })
    #expect(comparison.rows.allSatisfy { $0.difference.pValue == 1 })
    #expect(comparison.mcNemar.pValue == 1)
  }

  @Test func `metrics can be left out, ratings count where both have one`() throws {
    var other = first
    for index in other.indices where index % 2 == 0 { other[index].rating = nil }
    let comparison = try SentimentComparison(
      first, other, replicates: 0, leavingOut: ["auc", "brier"])
    #expect(!comparison.rows.contains { $0.key == "auc" || $0.key == "brier" })
    let row = try #require(comparison.rows.first { $0.key == "rating_mae" })
    #expect(row.first == row.second)
    #expect(row.difference.interval == nil)
  }

  @Test func `threads do not matter`() throws {
    let one = try SentimentComparison(first, second, replicates: 40, seed: 2, threads: 1)
    let four = try SentimentComparison(first, second, replicates: 40, seed: 2, threads: 4)
    #expect(one.rows == four.rows)
  }

  @Test func `no truth at all is an error`() {
    let blind = [SentimentPrediction(probability: 0.5, label: .fresh, cluster: 0)]
    #expect(throws: EvaluationError.self) { try SentimentComparison(blind, blind) }
  }
}
