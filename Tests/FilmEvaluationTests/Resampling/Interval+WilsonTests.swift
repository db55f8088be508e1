import FilmEvaluation
import Testing
import _FilmTestSupport

/// Values from the formula in Python's double precision.
@Suite struct IntervalWilsonTests {
  @Test(arguments: [
    (28, 28, 0.8793567, 1.0), (0, 5, 0.0, 0.4344825), (9, 10, 0.5958500, 0.9821237),
    (240, 400, 0.5512591, 0.6468385),
  ])
  func theEndsAreWilsons(count: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval(wilson: count, of: total))
    expectClose(interval.low, low, absolute: 1e-7)
    expectClose(interval.high, high, absolute: 1e-7)
  }

  @Test func nothingCountedHasNone() { #expect(Interval(wilson: 0, of: 0) == nil) }
}
