import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct SetTextTests {
  @Test(arguments: [
    (Array("déjà 鏡".utf8), "déjà 鏡"), ([0x63, 0x61, 0x66, 0xE9], "café"),
    ([0x93, 0x61, 0x94, 0x85, 0x80], "“a”…€"), ([0x81, 0xFF], "\u{81}ÿ"), ([], ""),
  ])
  func bytesAreDecoded(_ bytes: [UInt8], _ text: String) {
    #expect(SetText.decode(bytes) == text)
  }

  @Test(arguments: [(" a b\r\n", "a b"), ("\u{A0}\t\u{A0}", ""), ("", ""), ("a", "a")])
  func blanksAtTheEndsGo(_ text: String, _ trimmed: String) {
    #expect(SetText.trimmed(text) == trimmed)
  }

  @Test(arguments: [(0, "0%"), (1, "100%"), (0.94444, "94.444%"), (0.1, "10%"), (0.29, "29%")])
  func fractionsAsPercent(_ fraction: Double, _ text: String) {
    #expect(SetText.percent(fraction) == text)
  }

  @Test func linesAreNumberedAsInTheFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a\r\n\n  b  \nc", as: "lines")
    var lines: [String] = []
    try SetText.forEachLine(of: path) { number, text in
      lines.append("\(number)\(text)")
      return text != "b"
    }
    #expect(lines == ["1a", "3b"])
    #expect(try SetText.lines(of: path) == ["a", "b", "c"])
  }
}
