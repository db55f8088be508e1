import Testing

@testable import FilmData

@Suite struct FreshnessLabelTests {
  private func label(_ text: String) -> FreshnessLabel {
    Array(text.utf8).withUnsafeBytes { FreshnessLabel(utf8: $0) }
  }

  @Test(arguments: ["", " ", "N/A", "null", "neutral", "Neutral"])
  func whatIsNoLabelIsNotOneThatWasNotUnderstood(text: String) {
    #expect(label(text) == .absent)
  }

  @Test(arguments: ["mixed", "two", "pos!", "1,0", "\u{FEFF}fresh"])
  func unknown(text: String) {
    #expect(label(text) == .unknown)
  }

  @Test func numbersWaitForThoseBesideThem() {
    #expect(label("2") == .number(2))
    #expect(label("1.0").verdict(.usual) == .fresh)
    #expect(label("1.0").verdict(.untrusted) == nil)
    #expect(label("fresh").verdict(.untrusted) == .fresh)
  }
}
