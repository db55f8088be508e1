import Testing

@testable import Bytes

@Suite struct DelimitedDialectTests {
  private static let semicolon = DelimitedDialect(delimiter: UInt8(ascii: ";"))
  private static let bar = DelimitedDialect(delimiter: UInt8(ascii: "|"))

  @Test(arguments: [
    ("id,text,rating", DelimitedDialect.comma),
    ("text", .comma),
    ("", .comma),
    ("id\ttext\trating", .tab),
    ("id\ttext, or quote\trating", .tab),
    ("A good, bad, and ugly film.\t1", .tab),
    ("id;text;rating", semicolon),
    ("id|text|rating", bar),
    ("1::122::5::838985046", .doubleColon),
    // A time or a link is no delimiter.
    ("12:30:15,text", .comma),
    ("http://a,b::c", .comma),
    // What stands between quotes delimits nothing.
    ("\"a;b;c\",text", .comma),
    ("\"a::b::c\",text", .comma),
  ])
  func sniffs(line: String, dialect: DelimitedDialect) {
    #expect(DelimitedDialect(sniffing: line.utf8) == dialect)
  }
}
