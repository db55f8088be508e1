import FilmData
import Testing

@Suite struct TomatometerTests {
  @Test func countsReviews() {
    var meter = Tomatometer()
    #expect(meter.share == nil)
    for freshness in [Freshness.fresh, .rotten, .fresh] { meter.add(freshness) }
    #expect(meter == Tomatometer(freshCount: 2, reviewCount: 3))
    #expect(meter.share == 2.0 / 3)
  }

  @Test(
    arguments: [
      (0, 0, nil, nil), (4, 4, nil, nil), (0, 5, 0, Freshness.rotten), (3, 5, 60, .fresh),
      (5, 5, 100, .fresh), (2, 6, 33, .rotten), (4, 6, 67, .fresh), (59, 100, 59, .rotten),
      (60, 100, 60, .fresh), (119, 200, 60, .fresh), (1, 200, 1, .rotten), (1, 201, 0, .rotten),
    ] as [(Int, Int, Int?, Freshness?)])
  func shown(fresh: Int, of count: Int, percentage: Int?, freshness: Freshness?) {
    let meter = Tomatometer(freshCount: fresh, reviewCount: count)
    #expect(meter.percentage == percentage)
    #expect(meter.freshness == freshness)
  }

  /// Against whole numbers, of which halves are rounded up.
  @Test func everyPercentageIsRoundedExactly() {
    for count in 5...400 {
      for fresh in 0...count {
        let percentage = Tomatometer(freshCount: fresh, reviewCount: count).percentage
        let expected = (200 * fresh + count) / (2 * count)
        // One expectation a count, not eighty thousand.
        if percentage != expected { #expect(percentage == expected, "\(fresh) of \(count)") }
      }
    }
  }
}
