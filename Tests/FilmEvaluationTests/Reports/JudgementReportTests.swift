import FilmEvaluation
import Testing

struct JudgementReportTests {
  private let pairs = [
    (1, 0.9, 100.0, 5.0), (1, 0.7, 300, 4), (1, 0.7, 20, 2), (1, 0.1, 50, 1), (2, 0.8, 10, 3),
    (2, 0.6, 500, 5), (2, 0.2, 40, 1), (3, 0.5, 60, 2), (3, 0.4, 70, 2),
  ].map { JudgedPair(seed: $0, score: $1, baseline: $2, judgement: $3) }

  /// By Python's loops over these nine pairs; the third film's pairs are judged alike.
  @Test func `is that of naive arithmetic`() throws {
    let report = try JudgementReport(pairs, replicates: 0)
    let expected = [
      ("judgement_spearman", 0.789881461, 0.607037192),
      ("judgement_pearson", 0.767244782, 0.693371308), ("judgement_auc", 0.925, 0.75),
      ("judgement_ndcg", 0.919618925, 0.940829070),
    ]
    #expect(report.metrics.map(\.key) == expected.map(\.0))
    for (metric, (_, value, baseline)) in zip(report.metrics, expected) {
      #expect(metric.value.isClose(to: value, within: 1e-9))
      #expect(baseline.isClose(to: metric.baseline, within: 1e-9))
      #expect(metric.interval == nil)
    }
    #expect(report.pairCount == 9 && report.seedCount == 3 && report.rankedSeedCount == 2)
  }

  @Test func `a replicate is the report of the films drawn`() throws {
    let many = (0..<40).flatMap { seed in
      pairs.prefix(4 + seed % 3).enumerated().map { index, pair in
        JudgedPair(
          seed: seed, score: pair.score + 0.01 * Double(seed % 7 * index), baseline: pair.baseline,
          judgement: pair.judgement + Double(seed % 5))
      }
    }
    let report = try JudgementReport(many, replicates: 1, seed: 4)
    var multiplicities = [Double](repeating: 0, count: 40)
    ClusterBootstrap(clusterCount: 40, seed: 4).draw(replicate: 0, into: &multiplicities)
    let drawn = many.flatMap { Array(repeating: $0, count: Int(multiplicities[$0.seed])) }
    let naive = try JudgementReport(drawn, replicates: 0)
    // What is above the median and what is the lowest judgement stay those of all pairs, and a film
    // that is drawn twice is ranked twice, not once with twice the pairs.
    for key in ["judgement_spearman", "judgement_pearson"] {
      let low = try #require(report[key]?.interval?.low)
      #expect(low.isClose(to: naive[key]?.value, within: 1e-9))
    }
    for metric in report.metrics { #expect(metric.interval != nil, "\(metric.key)") }
    #expect(
      try JudgementReport(many, seed: 4, threads: 1).metrics
        == JudgementReport(many, seed: 4, threads: 7).metrics)
  }

  @Test func `a scale of two has halves too`() throws {
    // More than half are judged alike: none is above the median.
    let judged = [(0.9, 1.0), (0.8, 1), (0.1, 0), (0.7, 1)].map {
      JudgedPair(seed: 1, score: $0, baseline: 0, judgement: $1)
    }
    let report = try JudgementReport(judged, replicates: 0)
    #expect(report["judgement_auc"]?.value == 1)
    #expect(report["judgement_auc"]?.baseline == 0.5)
    #expect(report["judgement_spearman"]?.baseline == nil)
  }

  @Test func `what is no number is refused`() {
    #expect(throws: EvaluationError.self) { try JudgementReport([]) }
    let bad = [JudgedPair(seed: 1, score: .nan, baseline: 0, judgement: 1)]
    #expect(throws: EvaluationError.self) { try JudgementReport(bad) }
  }
}
