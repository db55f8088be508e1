import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct DecimalDigitsTests {
  @Test func `the value is the nearest Double`() throws {
    var generator = TestGenerator(seed: 5)
    for _ in 0..<20_000 {
      let count = 1 + generator.next(below: DecimalDigits.limit)
      let point = generator.next(below: count + 1)
      var digits = DecimalDigits()
      var text = ""
      for place in 0..<count {
        if place == point { text += "." }
        let digit = generator.next(below: 10)
        text += "\(digit)"
        digits.append(ASCII.zero + UInt8(digit), isDecimal: place >= point)
      }
      #expect(try digits.value.bitPattern == #require(Double(text)).bitPattern)
      #expect(digits.count == count)
      #expect(digits.decimalCount == count - point)
    }
  }

  @Test(arguments: 0...22)
  func `powers of ten are exact`(exponent: Int) throws {
    #expect(try DecimalDigits.powerOfTen(exponent) == #require(Double("1e\(exponent)")))
  }

  @Test func `no digits are zero`() { #expect(DecimalDigits().value == 0) }
}
