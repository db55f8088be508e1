import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct DecimalTextTests {
  @Test(
    arguments: [
      (0, 0, "0"), (0, 2, "0.00"), (-0.0, 1, "0.0"), (3.5, 2, "3.50"), (3.456, 2, "3.46"),
      (-3.456, 2, "-3.46"), (-0.004, 2, "0.00"), (0.05, 2, "0.05"), (99.95, 1, "100.0"),
      (2.5, 0, "3"), (-2.5, 0, "-3"), (1234567, 0, "1234567"), (83.44, 1, "83.4"),
      (1e20, 2, "1e+20"), (.nan, 2, "–"), (.infinity, 2, "–"), (-.infinity, 0, "–"),
    ] as [(Double, Int, String)])
  func `a fixed number of decimals`(value: Double, digits: Int, expected: String) {
    #expect(DecimalText.text(value, digits: digits) == expected)
  }

  @Test(
    arguments: [
      (1.256, 2, "+1.26"), (-0.4, 2, "−0.40"), (0, 1, "+0.0"), (-0.004, 2, "+0.00"),
    ] as [(Double, Int, String)])
  func `with a sign`(value: Double, digits: Int, expected: String) {
    #expect(DecimalText.signed(value, digits: digits) == expected)
  }

  @Test(
    arguments: [
      (0, 2, "0"), (3, 2, "3"), (3.5, 2, "3.5"), (3.05, 2, "3.05"), (3.999, 2, "4"),
      (-1.25, 2, "-1.25"), (-0.001, 2, "0"), (10, 0, "10"), (1e15, 2, "1000000000000000"),
      (0.0625, 4, "0.0625"), (2.05, 1, "2.1"),
    ] as [(Double, Int, String)])
  func `zeros at the end left out`(value: Double, digits: Int, expected: String) {
    #expect(DecimalText.short(value, digits: digits) == expected)
  }

  @Test func `a buffer writes the same short text`() {
    var generator = TestGenerator(seed: 9)
    for _ in 0..<5_000 {
      let value = Double(generator.next(below: 2_000_001) - 1_000_000) / 997
      let buffer = ByteBuffer()
      buffer.append(number: value, scale: 100)
      #expect(DecimalText.short(value, digits: 2) == buffer.string)
    }
  }
}
