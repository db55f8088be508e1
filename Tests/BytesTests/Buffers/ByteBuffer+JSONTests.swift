import Foundation
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct ByteBufferJSONTests {
  private func written(_ write: (ByteBuffer) -> Void) -> String {
    let buffer = ByteBuffer()
    write(buffer)
    return buffer.string
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (-0.5, "-0.5"), (10, "10"),
    (0.1234, "0.1234"), (0.12345678, "0.1235"), (0.0001, "0.0001"), (0.00004, "0"),
    (-0.00004, "0"), (0.99996, "1"), (-0.99996, "-1"), (1234.5, "1234.5"), (0.1 + 0.2, "0.3"),
    (3.0500, "3.05"), (1e13, "10000000000000"), (.nan, "null"), (.infinity, "null"),
    (-.infinity, "null"),
  ])
  func number(number: Double, text: String) {
    #expect(written { $0.append(number: number) } == text)
  }

  /// Numbers beyond the integers are rare, but they are numbers.
  @Test(arguments: [1e15, -1e18, 1e300, 123456789012345680])
  func largeNumbersAreWrittenToo(number: Double) {
    #expect(Double(written { $0.append(number: number) }) == number)
  }

  @Test(arguments: [(1, "3"), (10, "2.7"), (100, "2.72"), (1_000_000, "2.718282")])
  func otherScales(scale: Int, text: String) {
    #expect(written { $0.append(number: 2.718281828, scale: scale) } == text)
  }

  /// Against a formatter that prints all decimals and takes the last zeros off.
  @Test func numbersAgreeWithANaiveFormatter() {
    var generator = TestGenerator(seed: 9)
    for _ in 0..<2_000 {
      let magnitude = pow(10, Double(generator.next(below: 9) - 4))
      let number = (generator.fraction() * 2 - 1) * magnitude
      let text = written { $0.append(number: number) }
      #expect(text == naive(number), "\(number)")
    }
  }

  private func naive(_ number: Double) -> String {
    var text = String(format: "%.4f", number)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  @Test func integers() {
    for integer in [0, 7, 10, 99, 100, 65_536, 1_000_000_007, Int.max] {
      #expect(written { $0.append(integer: integer) } == String(integer))
    }
  }

  @Test(arguments: [
    ("", #""""#), ("a film", #""a film""#), ("\"", #""\"""#), ("\\", #""\\""#),
    ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}\u{8}", #""\u0000\u001f\u0008""#),
    ("é鏡🎬/\u{7F}\u{2028}", "\"é鏡🎬/\u{7F}\u{2028}\""),
  ])
  func quoted(text: String, json: String) {
    #expect(written { $0.append(quoted: text) } == json)
  }

  @Test func quotedTextIsReadBackByTheDecoder() throws {
    var generator = TestGenerator(seed: 11)
    for _ in 0..<500 {
      let text = generator.awkwardText(pieces: generator.next(below: 20))
      let json = written { $0.append(quoted: text) }
      let decoded = try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
      // Compared by bytes: two spellings of one letter are equal as Strings.
      #expect(decoded.map { Array($0.utf8) } == [Array(text.utf8)])
      #expect(!json.utf8.contains { $0 < 0x20 })
    }
  }

  @Test func anyBytesBecomeAString() throws {
    var generator = TestGenerator(seed: 12)
    for _ in 0..<500 {
      let bytes = generator.bytes(count: generator.next(below: 30))
      let json = written { buffer in bytes.withUnsafeBytes { buffer.append(quoted: $0) } }
      let decoded = try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
      #expect(decoded == [String(decoding: bytes, as: UTF8.self)])
    }
  }
}
