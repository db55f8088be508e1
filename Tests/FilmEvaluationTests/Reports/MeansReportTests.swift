import FilmEvaluation
import LinearAlgebra
import Testing

struct MeansReportTests {
  @Test func `units without a figure do not count for it`() throws {
    let report = MeansReport(
      [
        MeansReport.Group(
          keys: ["a", "b", "none"], values: [[1, nil, nil], [3, 5, nil]],
          baselines: [[0, 1, nil]]),
        MeansReport.Group(keys: ["c"], values: [[7]]),
      ], replicates: 0)
    #expect(report.values.map(\.key) == ["a", "b", "c"])
    #expect(report.values.map(\.value) == [2, 5, 7])
    #expect(report.baselines.map(\.value) == [0, 1])
    #expect(report.intervals.isEmpty)
  }

  @Test func `intervals hold the mean and narrow with more units`() throws {
    var generator = SeededGenerator(seed: 6)
    func width(_ units: Int) throws -> Double {
      let values = (0..<units).map { _ in [Optional(generator.next().unitFraction)] }
      let report = MeansReport([MeansReport.Group(keys: ["x"], values: values)], seed: 3)
      let metric = try #require(report["x"])
      let interval = try #require(metric.interval)
      #expect(interval.contains(metric.value))
      return interval.high - interval.low
    }
    // √16 = 4 times narrower, give or take.
    #expect(try width(100) > 3 * width(1_600))
  }

  @Test func `threads do not matter`() {
    let groups = [MeansReport.Group(keys: ["x"], values: (0..<50).map { [Double($0)] })]
    let one = MeansReport(groups, replicates: 60, threads: 1)
    #expect(one.metrics == MeansReport(groups, replicates: 60, threads: 5).metrics)
  }
}
