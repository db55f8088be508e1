import FilmEvaluation
import Testing
import _FilmTestSupport

/// Values of method 10 in Newcombe's table II.
@Suite struct IntervalNewcombeTests {
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
    (10, 10, 0, 20, 0.6791, 1.0),
  ])
  func theEndsAreNewcombes(
    count: Int, total: Int, other: Int, otherTotal: Int, low: Double, high: Double
  ) throws {
    let interval = try #require(Interval(newcombe: (count, total), less: (other, otherTotal)))
    expectClose(interval.low, low, absolute: 6e-5)
    expectClose(interval.high, high, absolute: 6e-5)
  }

  @Test func nothingCountedHasNone() {
    #expect(Interval(newcombe: (0, 0), less: (1, 2)) == nil)
    #expect(Interval(newcombe: (1, 2), less: (0, 0)) == nil)
  }
}
