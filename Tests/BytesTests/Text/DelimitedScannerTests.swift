import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct DelimitedScannerTests {
  /// What scanning a text to its end gives: fields as they stand in it, or a fault.
  private enum Scanned: Equatable, CustomStringConvertible {
    case row([String])
    case malformed(DelimitedScanner.QuoteFault)
    case incomplete

    var description: String {
      switch self {
      case .row(let fields): fields.map { "[\($0)]" }.joined()
      case .malformed(let fault): "malformed: \(fault)"
      case .incomplete: "incomplete"
      }
    }
  }

  private func scan(
    _ text: some Sequence<UInt8>, _ dialect: DelimitedDialect, isFinal: Bool = true
  ) -> [Scanned] {
    var scanner = DelimitedScanner(dialect)
    var found: [Scanned] = []
    Array(text).withUnsafeBufferPointer { bytes in
      guard var p = bytes.baseAddress else { return }
      let end = p + bytes.count
      while p < end {
        switch scanner.scan(p, end, isFinal: isFinal) {
        case .row(let next):
          p = next
          found.append(.row(scanner.fields.map(\.text)))
        case .malformed(let fault, let next):
          p = next
          found.append(.malformed(fault))
        case .incomplete:
          p = end
          found.append(.incomplete)
        }
      }
    }
    return found
  }

  private static let rows: [(String, [[String]])] = [
    ("a,b,c\n", [["a", "b", "c"]]),
    ("a,b,c", [["a", "b", "c"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    (",,\n", [["", "", ""]]),
    (",", [["", ""]]),
    ("\n\na\n", [[""], [""], ["a"]]),
    ("\"a\",\"b\"\n", [["a", "b"]]),
    ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"a\nb\",\"c\r\nd\"\ne\n", [["a\nb", "c\r\nd"], ["e"]]),
    ("\"\",\"\"\n", [["", ""]]),
    ("\"say \"\"no\"\"\"\n", [["say \"\"no\"\""]]),
    ("\"\"\"\"\n", [["\"\""]]),
    // A quote inside an unquoted field is a letter like others.
    ("a\"b,c \"d\" e\n", [["a\"b", "c \"d\" e"]]),
    (" \"a\"\n", [[" \"a\""]]),
    ("\u{0},é\u{0}\n", [["\u{0}", "é\u{0}"]]),
  ]

  @Test(arguments: rows)
  func comma(text: String, rows: [[String]]) {
    #expect(scan(text.utf8, .comma) == rows.map { .row($0) })
  }

  @Test func theDialectsOwnDelimiter() {
    #expect(scan("a,b\tc\n".utf8, .tab) == [.row(["a,b", "c"])])
    let bar = DelimitedDialect(delimiter: UInt8(ascii: "|"))
    #expect(scan("\"a|b\"|c".utf8, bar) == [.row(["a|b", "c"])])
  }

  @Test(arguments: [
    ("1::Heat (1995)::Action|Crime\n", ["1", "Heat (1995)", "Action|Crime"]),
    ("1::Alien: Covenant::3", ["1", "Alien: Covenant", "3"]),
    ("a:::b\n", ["a", ":b"]),
    ("a::::b\n", ["a", "", "b"]),
    ("a:\n", ["a:"]),
    ("a:", ["a:"]),
    ("a::", ["a", ""]),
    ("\"a\"::b\n", ["\"a\"", "b"]),
  ])
  func doubleColon(text: String, row: [String]) {
    #expect(scan(text.utf8, .doubleColon) == [.row(row)])
  }

  @Test func aRowWhoseQuotesDoNotFitEndsWithItsLine() {
    #expect(
      scan("\"a\"b,c\nd\n".utf8, .comma)
        == [.malformed(.followedByText), .row(["d"])])
    #expect(
      scan("a,\"b\nc,d\ne".utf8, .comma)
        == [.malformed(.unclosed), .row(["c", "d"]), .row(["e"])])
    #expect(
      scan("a,\"b\n\"c\",d\n".utf8, .comma)
        == [.malformed(.unclosed), .row(["c", "d"])])
  }

  @Test func aQuoteInAQuotedFieldIsALetterOnItsLine() {
    #expect(
      scan("\"say \"no\" now\",b\nc,d\n".utf8, .comma) == [
        .row(["say \"no\" now", "b"]), .row(["c", "d"]),
      ])
    #expect(scan("\"a\tb\nc\td\n".utf8, .tab) == [.row(["\"a", "b"]), .row(["c", "d"])])
  }

  @Test func escapedQuotes() {
    var dialect = DelimitedDialect.comma
    dialect.escapesQuotes = true
    #expect(
      scan("\"a \\\"b\\\", c\",\"d\\\\\",e\n".utf8, dialect)
        == [.row(["a \\\"b\\\", c", "d\\\\", "e"])])
  }

  /// Whatever the rows are: a cut anywhere gives the rows before it and "incomplete", never a row
  /// or a fault that the whole text does not have.
  @Test(arguments: [DelimitedDialect.comma, .tab, .doubleColon])
  func aCutNeverChangesWhatIsScanned(dialect: DelimitedDialect) {
    var generator = TestGenerator(seed: 7)
    for _ in 0..<300 {
      let bytes = Array((generator.awkwardText(pieces: 12) + "\n").utf8)
      let whole = scan(bytes, dialect, isFinal: false)
      for cut in 1..<bytes.count {
        var part = scan(bytes[..<cut], dialect, isFinal: false)
        if part.last == .incomplete { part.removeLast() }
        #expect(whole.starts(with: part), "cut at \(cut) of \(bytes)")
      }
    }
  }

  @Test(arguments: ["a", "a,b", "a,", "\"a", "\"a\"", "\"a\"\"", "a\r", "\"a\"b", "a,\"b\"c"])
  func withoutItsEndARowIsIncomplete(text: String) {
    #expect(scan(text.utf8, .comma, isFinal: false) == [.incomplete])
  }
}

extension DelimitedScanner.Field {
  fileprivate var text: String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
