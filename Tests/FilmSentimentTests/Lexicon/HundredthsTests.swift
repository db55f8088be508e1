import Testing

@testable import FilmSentiment

struct HundredthsTests {
  @Test func `every two-decimal weight is exact`() {
    for hundredths in -32_766...32_766 {
      let weight = Float(Double(hundredths) / 100)
      #expect(Hundredths.exactly(weight) == Int16(hundredths))
    }
  }

  @Test(arguments: [0.125, 1e-3, .nan, .infinity, -.infinity, 327.68, -1e9] as [Float])
  func `others are not`(weight: Float) {
    #expect(Hundredths.exactly(weight) == nil)
  }

  @Test func `biases`() {
    #expect(Hundredths.exactly(0.26 as Double) == 26)
    #expect(Hundredths.exactly(-1.0 as Double) == -100)
    #expect(Hundredths.exactly(0.125 as Double) == nil)
    #expect(Hundredths.exactly(Double.nan) == nil)
  }
}
