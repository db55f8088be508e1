import FilmEvaluation
import Testing

struct IntervalTests {
  let samples: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]

  /// Figures of numpy's percentile.
  @Test(arguments: [(0.95, 1, 8.475), (0.8, 1, 6.9), (0, 3.5, 3.5), (1, 1, 9)])
  func `takes interpolated percentiles`(confidence: Double, low: Double, high: Double) throws {
    let interval = try #require(Interval(percentilesOf: samples, confidence: confidence))
    #expect(interval.low.isClose(to: low))
    #expect(interval.high.isClose(to: high))
  }

  @Test func `one sample is its own interval, none has none`() {
    #expect(Interval(percentilesOf: [0.3]) == Interval(low: 0.3, high: 0.3))
    #expect(Interval(percentilesOf: []) == nil)
  }

  @Test func `does not depend on the order of samples`() {
    #expect(Interval(percentilesOf: samples.reversed()) == Interval(percentilesOf: samples))
  }

  @Test func `contains its ends`() {
    let interval = Interval(low: 1, high: 2)
    #expect(interval.contains(1) && interval.contains(1.5) && interval.contains(2))
    #expect(!interval.contains(0.99) && !interval.contains(2.01))
  }
}
