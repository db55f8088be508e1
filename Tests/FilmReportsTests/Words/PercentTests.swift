import Testing

@testable import FilmReports

struct PercentTests {
  @Test func `shares are in per cent`() {
    #expect(Percent.text(0.8342) == "83.4 %")
    #expect(Percent.text(0.836, digits: 0) == "84 %")
    #expect(Percent.text(-0.5, minus: "−") == "−50.0 %")
    #expect(Percent.text(1, of: 3) == "33.3 %")
    #expect(Percent.text(0, of: 0) == "0.0 %")
  }
}
