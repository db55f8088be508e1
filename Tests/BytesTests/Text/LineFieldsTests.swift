import Testing

@testable import Bytes

@Suite struct LineFieldsTests {
  private func split(_ line: String, quoted: Bool = true) -> [String] {
    var fields = LineFields(.comma)
    return Array(line.utf8).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return [] }
      fields.split(start, start + bytes.count, quoted: quoted)
      return fields.fields.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("a,b", ["a", "b"]), ("a,\"b, c\",d\r", ["a", "b, c", "d"]), ("a,", ["a", ""]),
    // A quote that its line does not close is a letter, and so are those behind it.
    ("a,\"b,c", ["a", "\"b", "c"]), ("\"a,\"b\",c", ["a,\"b", "c"]),
    ("\"a,\"b,c", ["\"a", "\"b", "c"]),
  ])
  func splits(line: String, fields: [String]) {
    #expect(split(line) == fields)
  }

  @Test func quotesMayAllBeLetters() {
    #expect(split("\"a\",b", quoted: false) == ["\"a\"", "b"])
  }

  @Test func emptyLinesAreNoRows() {
    var fields = LineFields(.tab)
    var counts: [Int] = []
    Array("a\tb\n\n\r\nc\n".utf8).withUnsafeBytes {
      fields.forEachLine(of: $0) { counts.append($0.count) }
    }
    #expect(counts == [2, 1])
  }
}
