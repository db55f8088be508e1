import Testing

@testable import FilmReports

struct PValueTextTests {
  @Test func `four decimals, and no more zeros than that`() {
    #expect(PValueText.text(0.5) == "0.5000" && PValueText.text(1) == "1.0000")
    #expect(PValueText.text(0.00009) == "< 0.0001" && PValueText.text(0.0001) == "0.0001")
  }
}
