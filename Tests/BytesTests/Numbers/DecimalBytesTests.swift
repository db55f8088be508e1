import Testing

@testable import Bytes

@Suite struct DecimalBytesTests {
  private func value(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBytes { DecimalBytes.value($0) }
  }

  private func whole(_ text: String) -> Int? {
    Array(text.utf8).withUnsafeBytes { DecimalBytes.whole($0[...]) }
  }

  @Test(
    arguments: [
      ("0", 0), ("7", 7), ("-1", -1), ("+1", 1), ("3.5", 3.5), ("-0.25", -0.25), (".5", 0.5),
      ("4.", 4), ("007", 7), ("0.1", 0.1), ("1.32", 1.32), ("0.123456789012345", nil),
      ("123456789012345", 123_456_789_012_345), ("12345678.9012345", 12_345_678.901_234_5),
      ("1234567890123456", nil), ("", nil), ("-", nil), ("+", nil), (".", nil), ("-.", nil),
      ("1.2.3", nil), ("--1", nil), ("1e3", nil), (" 1", nil), ("1 ", nil), ("nan", nil),
      ("1,5", nil), ("½", nil),
    ] as [(String, Double?)])
  func `plain decimals alone are read`(text: String, expected: Double?) {
    #expect(value(text) == expected)
  }

  @Test func `zero keeps its sign`() {
    #expect(value("-0")?.sign == .minus)
    #expect(value("0")?.sign == .plus)
  }

  @Test(
    arguments: [
      ("0", 0), ("42", 42), ("0042", 42), ("999999999999999", 999_999_999_999_999),
      ("1000000000000000", nil), ("", nil), ("-1", nil), ("+1", nil), ("1.0", nil), ("1 ", nil),
      ("x", nil), ("/", nil), (":", nil),
    ] as [(String, Int?)])
  func `whole numbers`(text: String, expected: Int?) {
    #expect(whole(text) == expected)
  }
}
