import FilmEvaluation
import Testing

struct McNemarTests {
  /// `binomtest` and `chi2.sf` of scipy 1.17.
  static let cases: [(b: Int, c: Int, chiSquared: Double, pValue: Double)] = [
    (0, 0, 0, 1), (3, 1, 0.25, 0.625), (10, 2, 4.083333333333333, 0.03857421875),
    (12, 12, 0, 1), (15, 9, 1.0416666666666667, 0.30745625495910645),
    (20, 5, 7.84, 0.005110260660855866), (30, 12, 6.880952380952381, 0.008711912962379598),
    (100, 150, 9.604, 0.0019415397850404208),
    (0, 24, 22.041666666666668, 1.1920928955078125e-07), (0, 25, 23.04, 1.5866563039511885e-06),
  ]

  @Test(arguments: cases)
  func `matches scipy`(b: Int, c: Int, chiSquared: Double, pValue: Double) {
    for test in [
      McNemar(onlyFirstRight: b, onlySecondRight: c),
      McNemar(onlyFirstRight: c, onlySecondRight: b),
    ] {
      #expect(test.chiSquared.isClose(to: chiSquared))
      #expect((test.pValue - pValue).magnitude <= 1e-9 * pValue)
      #expect(test.isExact == (b + c < 25))
    }
  }

  @Test func `counts reviews on which one is right`() {
    let test = McNemar(
      first: [true, true, false, false, true], second: [true, false, true, false, false])
    #expect(test.onlyFirstRight == 2)
    #expect(test.onlySecondRight == 1)
    #expect(test.discordant == 3)
  }

  @Test func `equal models do not differ`() {
    #expect(McNemar(onlyFirstRight: 1000, onlySecondRight: 1000).pValue == 1)
  }
}
