import Testing

@testable import FilmData

@Suite struct RatingValueTests {
  private func value(_ text: String) -> RatingValue? {
    var text = text
    return text.withUTF8 { RatingValue(UnsafeRawBufferPointer($0)) }
  }

  @Test(
    arguments: [
      ("4", 4), ("3.5", 3.5), (" 4 ", 4), ("2,5", 2.5), ("-1", -1), ("1e1", 10), ("4.0\r", 4),
    ] as [(String, Double)])
  func numbers(text: String, expected: Double) {
    #expect(value(text) == .number(expected))
  }

  @Test(arguments: [("4/5", 0.8), ("B", 0.75), ("★★★★☆", 0.8), ("80%", 0.8)])
  func notationsNameTheirScale(text: String, expected: Double) {
    guard case .share(let share) = value(text) else {
      Issue.record("\(text) is no share")
      return
    }
    #expect(abs(share - expected) < 1e-9)
  }

  @Test(arguments: ["", "four", "nan", "inf", "1e300", "1,2,3", "1,", ",5", "-1,5", "0x10"])
  func otherTextsAreNoRatings(text: String) {
    #expect(value(text) == nil)
  }
}
