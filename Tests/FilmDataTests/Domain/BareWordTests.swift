import Testing

@testable import FilmData

@Suite struct BareWordTests {
  private func word<Value>(_ text: String, _ value: (BareWord) -> Value) -> Value {
    Array(text.utf8).withUnsafeBytes { value(BareWord($0)) }
  }

  @Test(
    arguments: [
      ("1", 1), ("0", 0), ("-1", -1), (" 1.0 ", 1), ("0.00", 0), ("4", 4), ("0.25", 0.25),
      ("+2.", 2),
      (".5", 0.5), ("", nil), (".", nil), ("-", nil), ("1e3", nil), ("1 2", nil), ("0x1", nil),
      ("1234567890123456", nil), ("inf", nil),
    ] as [(String, Double?)])
  func decimal(text: String, number: Double?) {
    #expect(word(text, \.decimal) == number)
  }

  @Test(arguments: ["", "  ", "N/A", "na", "NaN", "null", " None "])
  func wordsForNothing(text: String) {
    #expect(word(text, \.meansNothing))
  }

  @Test func capitalsAndBlanksDoNotCount() {
    #expect(word(" Up\r") { $0.matches("up") })
    #expect(!word("upp") { $0.matches("up") })
    // A control character is no letter, though it differs from one by the bit of capitals.
    #expect(!word("\u{15}P") { $0.matches("up") })
    #expect(!word("[") { $0.matches("{") })
  }
}
