import Bytes
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct DelimitedReviewParserTests {
  private func texts(_ text: String) throws -> [String] {
    let outcome = try ReadOutcome(of: text)
    #expect(outcome.problems.badCount == 0)
    #expect(outcome.error == nil)
    return outcome.texts
  }

  @Test(arguments: [
    ("id,text\n1,a film\n2,b\n", ["a film", "b"]),
    ("id,text\r\n1,a film\r\n2,b\r\n", ["a film", "b"]),
    ("\u{FEFF}id,text\n1,a film\n", ["a film"]),
    ("\u{FEFF}text,id\r\n\"a\",1\r\n", ["a"]),
    ("id,text\n1,no end of line", ["no end of line"]),
    ("id,text\n1,\"no end\"", ["no end"]),
    ("id,text\n1,\"two\nlines\"\n2,b\n", ["two\nlines", "b"]),
    ("id,text\n1,\"two\r\nlines\"\n", ["two\r\nlines"]),
    ("id,text\n1,\"a \"\"fine\"\" film\"\n", ["a \"fine\" film"]),
    ("id,text\n1,\"\"\"\"\n2,\"\"\"\"\"\"\n", ["\"", "\"\""]),
    ("id,text\n\n1,a\n\r\n2,b\n\n", ["a", "b"]),
    ("id,text\n1,\n2,\"\"\n", ["", ""]),
    ("id,text\n1,NUL \u{0} inside\n", ["NUL \u{0} inside"]),
    ("text\na film\n", ["a film"]),
    ("id\ttext\n1\ta, or b\n", ["a, or b"]),
    ("id;text\n1;a, or b\n", ["a, or b"]),
    ("id|text\n1|a, or b\n", ["a, or b"]),
    ("id::n::text\n1::2::a: b\n", ["a: b"]),
  ])
  func reads(text: String, texts: [String]) throws {
    #expect(try self.texts(text) == texts)
  }

  @Test func linesAreCountedThroughLineEndsOfAnyKind() throws {
    let outcome = try ReadOutcome(of: "id,text\r\n1,\"a\r\nb\nc\"\r\n\r\n2,b\r\n3\r\n4,d\n5,e")
    #expect(outcome.lines == [2, 6, 8, 9])
    #expect(
      outcome.problems.named.map(\.text) == ["7: 1 fields where the header has 2"])
  }

  @Test func tooFewAndTooManyFields() throws {
    let outcome = try ReadOutcome(of: "id,text,rating\n1,a,3\n2,b\n3,c,d,4\n4,d,4\n")
    #expect(outcome.texts == ["a", "d"])
    #expect(
      outcome.problems.named.map(\.text) == [
        "3: 2 fields where the header has 3", "4: 4 fields where the header has 3",
      ])
  }

  @Test func anUnclosedQuoteInTheMiddle() throws {
    let outcome = try ReadOutcome(of: "id,text\n1,a\n2,\"open\n3,c\n4,d\n")
    #expect(outcome.texts == ["a", "c", "d"])
    #expect(outcome.problems.named.map(\.text) == ["3: a quote is never closed"])
  }

  @Test func anUnclosedQuoteBeforeQuotedRows() throws {
    let outcome = try ReadOutcome(of: "id,text\n1,\"open\n2,\"b, or c\"\n3,\"d\"\n")
    #expect(outcome.texts == ["b, or c", "d"])
    #expect(outcome.problems.named.map(\.line) == [2])
  }

  @Test func aHeaderAloneIsEmpty() throws {
    for text in ["id,text\n", "id,text", "id,text\r\n\r\n"] {
      let folder = try TemporaryFolder()
      let path = try folder.write(text, as: "header.csv")
      var reader = ReviewReader()
      #expect(throws: DataError.empty(path)) { try reader.read(.file(path)) { _ in } }
    }
  }

  @Test func withoutATextColumnTheColumnsAreNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("id,words\n1,a\n", as: "words.csv")
    #expect(
      ReadOutcome(ofFile: path).error
        == .missingField(
          path: path, field: .text, example: nil, found: ["id", "words"]))
    let named = ReadOutcome(ofFile: path, names: ReviewFieldNames(given: [.text: "words"]))
    #expect(named.texts == ["a"])
  }

  @Test func invalidUTF8IsReadAsReplacementAndCounted() throws {
    let bytes = Array("id,text\n1,caf".utf8) + [0xE9] + Array(" film\n2,café\n3,b\n".utf8)
    let outcome = try ReadOutcome(of: bytes)
    #expect(outcome.texts == ["caf\u{FFFD} film", "café", "b"])
    #expect(outcome.problems.repairedCount == 1)
    #expect(outcome.problems.badCount == 0)
  }

  /// Random tables written as RFC 4180 asks and read back are the same.
  @Test(arguments: [DelimitedDialect.comma, .tab, DelimitedDialect(delimiter: UInt8(ascii: ";"))])
  func writtenAndReadBack(dialect: DelimitedDialect) throws {
    var generator = TestGenerator(seed: UInt64(dialect.delimiter))
    let delimiter = String(UnicodeScalar(dialect.delimiter))
    for blockSize in [1, 50, 1 << 20] {
      let table = (0..<200).map { _ in
        (0..<5).map { _ in generator.awkwardText(pieces: generator.next(below: 6)) }
      }
      // Enough plain text at the start that the control characters do not look like a program.
      let ballast = String(repeating: "a", count: 5_000)
      let header = ["id", "text", "critic", "publication", "date", ballast]
      let lines = [header] + table.map { $0 + [""] }
      let text = lines.map { row in
        row.map { quoted($0, delimiter) }.joined(separator: delimiter)
          + generator.element(of: ["\n", "\r\n"])
      }
      let outcome = try ReadOutcome(of: text.joined().utf8, blockSize: blockSize)
      #expect(outcome.error == nil)
      #expect(outcome.problems.badCount == 0)
      let columns = [ReviewField.id, .text, .critic, .publication, .date].map(\.rawValue)
      #expect(outcome.rows.map { row in columns.map { row.cells[$0] } } == table)
    }
  }

  private func quoted(_ cell: String, _ delimiter: String) -> String {
    let scalars = cell.unicodeScalars
    let isPlain =
      !scalars.contains("\"") && !scalars.contains("\n") && !scalars.contains("\r")
      && !cell.utf8.contains(delimiter.utf8.first ?? 0)
    if isPlain { return cell }
    return "\"" + scalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
