import FilmData
import Testing

@testable import FilmCatalogue

/// The Tomatometer by the rules of Rotten Tomatoes, with its states and interval.
@Suite struct CriticsMeterTests {
  private func meter(
    _ fresh: Int, of count: Int, top: Int = 5, rules: MeterRules = MeterRules()
  ) -> CriticsMeter {
    CriticsMeter(
      Tomatometer(freshCount: fresh, reviewCount: count), topCount: top, rules: rules)
  }

  @Test(
    arguments: [
      (28, 28, nil), (60, 80, .certifiedFresh), (59, 80, .fresh), (60, 79, .fresh),
      (48, 80, .fresh),
      (47, 80, .rotten), (3, 5, .fresh), (4, 4, nil),
    ] as [(Int, Int, CriticsMeter.State?)])
  func statesFollowTheRules(fresh: Int, count: Int, state: CriticsMeter.State?) {
    let expected = (fresh, count) == (28, 28) ? .fresh : state
    #expect(meter(fresh, of: count).state == expected)
  }

  @Test func certifiedNeedsFiveTopCritics() {
    #expect(meter(80, of: 80, top: 4).state == .fresh)
    #expect(meter(80, of: 80, top: 5).state == .certifiedFresh)
  }

  @Test func aLimitedReleaseNeedsFortyReviews() {
    let limited = MeterRules(isLimited: true)
    #expect(meter(30, of: 40, rules: limited).state == .certifiedFresh)
    #expect(meter(30, of: 40).state == .fresh)
  }

  @Test(
    arguments: [(nil, 10), (59_999_999, 10), (60_000_000, 20), (120_000_000, 40)] as [(Int?, Int)])
  func since2024AFirstScoreWaitsForMoreReviews(boxOffice: Int?, needed: Int) {
    let rules = MeterRules(firstScore: .sinceAugust2024, boxOffice: boxOffice)
    #expect(meter(needed - 1, of: needed - 1, rules: rules).percentage == nil)
    #expect(meter(needed - 1, of: needed - 1, rules: rules).state == nil)
    #expect(meter(needed, of: needed, rules: rules).percentage == 100)
  }

  @Test func theIntervalIsWilsonsInPerCent() throws {
    let interval = try #require(meter(28, of: 28).interval)
    #expect(abs(interval.lowerBound - 87.93567) < 1e-4 && interval.upperBound == 100)
    #expect(meter(0, of: 0).interval == nil)
  }
}
