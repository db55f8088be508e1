import Testing

@testable import FilmData

extension ScaleEvidence {
  init(_ values: [Double]) {
    self.init()
    for value in values { add(value) }
  }
}

/// What values tell about their scale, and what they do not.
@Suite struct ScaleEvidenceTests {
  @Test(
    arguments: [
      // Stars, marks, percentages.
      ([1, 2, 3], 5), ([0.5, 5], 5), ([3], 5), ([1, 2, 1, 2, 5, 1], 5), ([0, 1, 4], 5), ([2.5], 5),
      ([3, 5.5], 10), ([9, 2], 10), ([10], 10), ([95, 88, 3, 12], 100), ([21], 100),
      // Thumbs, and shares of one.
      ([0, 1], 1), ([1, 1, 0, 0], 1), ([0.93, 0.5], 1), ([0.25], 1), ([0.2, 1], 1),
      // Not rated, in the files of some sites.
      ([-1, 8, 3], 10), ([.nan, 4, .infinity], 5),
    ] as [([Double], Double)])
  func known(values: [Double], best: Double) {
    #expect(ScaleEvidence(values).result == .scale(RatingScale(best: best, origin: .inferred)))
  }

  @Test(arguments: [[-1, 1], [-1, 0, 1], [1, -1, -1]] as [[Double]])
  func thumbsAroundZero(values: [Double]) {
    let scale = RatingScale(best: 1, worst: -1, origin: .inferred)
    #expect(ScaleEvidence(values).result == .scale(scale))
  }

  @Test(
    arguments: [
      ([0.5, 1], .low), ([1, 1], .low), ([0, 0], .low), ([1, 2], .low), ([0, 0.5, 1], .low),
      ([1.5], .low), ([2], .low), ([-1], .negative), ([-0.5, 0.5], .negative),
      ([-7, 3], .negative),
      ([11, 14], .betweenTenAndTwenty), ([243, 3], .high),
    ] as [([Double], ScaleDoubt.Reason)])
  func ambiguous(values: [Double], reason: ScaleDoubt.Reason) {
    guard case .ambiguous(let doubt) = ScaleEvidence(values).result else {
      Issue.record("\(values) are not in doubt")
      return
    }
    #expect(doubt.reason == reason)
    #expect(doubt.least == values.min() && doubt.largest == values.max())
    #expect(doubt.count == values.count)
  }

  /// One 55 among a thousand stars is a typing error, not a percentage.
  @Test func aFewLargeValuesAreAskedFor() {
    let values = ScaleEvidence([55] + Array(repeating: 4.0, count: 999))
    guard case .ambiguous(let doubt) = values.result else {
      Issue.record("nothing is in doubt")
      return
    }
    #expect(doubt.reason == .fewAbove(10, count: 1))
  }

  @Test func withoutNumbersNothingIsNeeded() {
    #expect(ScaleEvidence().result == .noNumbers)
    #expect(ScaleEvidence([.nan]).result == .noNumbers)
  }

  @Test func partsOfAFileCountTogether() {
    let values: [Double] = [1, 0.5, 4, 9, -1, 0]
    var whole = ScaleEvidence()
    for part in [values[..<2], values[2..<2], values[2...]] {
      whole.add(ScaleEvidence(Array(part)))
    }
    #expect(whole == ScaleEvidence(values))
  }
}
