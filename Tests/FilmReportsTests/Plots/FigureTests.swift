import Testing

@testable import FilmReports

struct FigureTests {
  @Test(arguments: [
    (0.84505, 4, "0.8451"), (1.0, 2, "1.00"), (-0.5, 1, "−0.5"), (-0.001, 2, "0.00"),
    (12.6, 0, "13"),
    (.nan, 2, "–"), (.infinity, 2, "–"),
  ])
  func `numbers have so many decimals`(value: Double, digits: Int, text: String) {
    #expect(Figure.text(value, digits: digits) == text)
  }

  @Test func `shares are in per cent`() {
    #expect(Figure.percent(0.836) == "84 %")
    #expect(Figure.percent(0.836, digits: 1) == "83.6 %")
  }
}
