import Testing

@testable import FilmReports

struct DecimalTests {
  @Test(arguments: [
    (0.84505, 4, "0.8451"), (1.0, 2, "1.00"), (-0.5, 1, "-0.5"), (-0.001, 2, "0.00"),
    (12.6, 0, "13"), (.nan, 2, "–"), (.infinity, 2, "–"), (1e16, 1, "1e+16"),
  ])
  func `numbers have so many decimals`(value: Double, digits: Int, text: String) {
    #expect(Decimal.text(value, digits: digits) == text)
  }

  @Test func `the sign of negative numbers can be chosen`() {
    #expect(Decimal.text(-0.5, digits: 1, minus: "−") == "−0.5")
  }

  @Test func `signed numbers have a true minus, or a plus`() {
    #expect(Decimal.signed(1.256, digits: 2) == "+1.26")
    #expect(Decimal.signed(-0.8, digits: 2) == "−0.80")
    #expect(Decimal.signed(-0.001, digits: 2) == "+0.00")
  }
}
