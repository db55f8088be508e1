import Testing

@testable import Bytes

@Suite struct CSVFieldTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("Mirror, The", "\"Mirror, The\""), ("é 'x'; |", "é 'x'; |"),
    ("say \"no\"", "\"say \"\"no\"\"\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""), (" a\t", " a\t"),
  ])
  func `quoted where it must be`(field: String, expected: String) {
    let buffer = ByteBuffer()
    #expect(CSVField.append(field, to: buffer) == (field != expected))
    #expect(buffer.string == expected)
  }

  @Test(arguments: [
    ("Mirror, The", "Mirror, The"), ("a\tb", "\"a\tb\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("a\nb", "\"a\nb\""),
  ])
  func `between tabs a comma is like any other`(field: String, expected: String) {
    let buffer = ByteBuffer()
    CSVField.append(field, separator: ASCII.tab, to: buffer)
    #expect(buffer.string == expected)
  }

  @Test func `a scanner reads back what was written`() {
    let fields = ["a", "", "b,c", "d\"e", "f\ng", "\"\"", "h\r\ni"]
    let buffer = ByteBuffer()
    for (place, field) in fields.enumerated() {
      if place > 0 { buffer.append(ASCII.comma) }
      CSVField.append(field, to: buffer)
    }
    var scanner = DelimitedScanner(.comma)
    buffer.bytes.withMemoryRebound(to: UInt8.self) { bytes in
      guard let start = bytes.baseAddress else { return }
      let end = start + bytes.count
      #expect(scanner.scan(start, end, isFinal: true) == .row(next: end))
      let read = scanner.fields.map { field in
        let bytes = UnsafeBufferPointer(start: field.start, count: field.count)
        let text = String(decoding: bytes, as: UTF8.self)
        return field.hasEscapes
          ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
          : text
      }
      #expect(read == fields)
    }
  }
}
