import FilmEvaluation
import Testing

struct EvaluationReportTests {
  struct Sample: EvaluationReport {
    let metrics = [
      Metric(key: "b", value: 2, baseline: 1, interval: Interval(low: 1.5, high: 2.5)),
      Metric(key: "a", value: 3),
    ]
  }

  @Test func `lists keep the order of metrics and leave out what is missing`() {
    let report = Sample()
    #expect(report.values.map(\.key) == ["b", "a"])
    #expect(report.values.map(\.value) == [2, 3])
    #expect(report.baselines.map(\.key) == ["b"])
    #expect(report.baselines.map(\.value) == [1])
    #expect(report.intervals.map(\.key) == ["b"])
    #expect(report.intervals.map(\.interval) == [Interval(low: 1.5, high: 2.5)])
  }

  @Test func `figures are found by key`() {
    #expect(Sample()["a"]?.value == 3)
    #expect(Sample()["c"] == nil)
  }
}
