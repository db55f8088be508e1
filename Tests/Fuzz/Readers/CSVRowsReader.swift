import Bytes

@testable import FilmData

/// Rows of CSV between good ones.
///
/// The good rows come out, each on its line, whatever quotes stand between them. Where every line has its quotes as
/// RFC 4180 has them, the rows are those of a naive reader.
final class CSVRowsReader: FuzzedReader {
  static let name = "csv"
  static let dictionary = [
    "\"", "\"\"", ",", "\",\"", "z\",\",", "\n", "\r\n", "\r", ",\"", "\",", "\"\n", "\n\"",
    "id,text,stars\n", "7,\"A \"\"fine\"\" film.\",4\n", ",,", ";", "\t", "\\\"", "4.5", "☆",
    "sep=;",
  ]
  static let seeds = [
    "1,A slow film.,4", "2,\"Long, but never dull.\",5\n3,\"He said \"\"no\"\".\",1",
    "4,\"Two\nlines\",3", "5,\"never closed,2\n6,next,1", "7,too,many,fields,3\n8", "a\",\",b",
    "9,\"a\" b,1\r\n10,c,2\r11,d,3",
  ].map { Array($0.utf8) }

  fileprivate static let header = ["id", "text", "stars"]
  private let parsers: [ReviewParser]

  init() { parsers = DelimitedRowsCheck.parsers(.comma) }

  func read(_ bytes: [UInt8]) throws {
    for parser in parsers {
      try DelimitedRowsCheck(delimiter: UInt8(ascii: ","), checksFields: true).check(bytes, parser)
    }
  }
}

/// Rows between tabs, between good ones, by every meaning that quotes have there.
final class TSVRowsReader: FuzzedReader {
  static let name = "tsv"
  static let dictionary = [
    "\"", "\"\"", "\t", "\"\t\"", "\t\"", "\"\t", "\n", "\r\n", "\\\"", "\\", "id\ttext\tstars\n",
    "7\tA \\\"fine\\\" film.\t4\n", "\t\t", ",", "☆",
  ]
  static let seeds = [
    "1\tA slow film.\t4", "2\t\"Long, but\tnever dull.\"\t5", "3\t\"Two\nlines\"\t3",
    "4\t\"never closed\t2\n5\tnext\t1", "6\tHe said \\\"no\\\".\t1",
    "7\t\"He said \\\"no\\\".\"\t1",
  ].map { Array($0.utf8) }

  private let parsers: [ReviewParser]

  init() {
    var (plain, escaping) = (DelimitedDialect.tab, DelimitedDialect.tab)
    plain.isQuoted = false
    escaping.escapesQuotes = true
    parsers = [.tab, plain, escaping].flatMap(DelimitedRowsCheck.parsers)
  }

  func read(_ bytes: [UInt8]) throws {
    for parser in parsers {
      try DelimitedRowsCheck(delimiter: 0x09, checksFields: false).check(bytes, parser)
    }
  }
}

/// What holds of rows between good ones.
struct DelimitedRowsCheck {
  let delimiter: UInt8
  /// Whether fields are compared with a naive reader's.
  let checksFields: Bool

  private static let before = ["s1", "A good row.", "4"]
  private static let after = ["s2", "Another good row.", "2"]

  /// Parsers that know the rows' shape, that do not, and that hand on all fields.
  static func parsers(_ dialect: DelimitedDialect) -> [ReviewParser] {
    var typed = dialect
    typed.shape = RowShape(kinds: [.word, .any, .number])
    return [(dialect, nil), (typed, KeptNames(CSVRowsReader.header))].map { dialect, kept in
      ReviewParser(
        .delimited(dialect, header: CSVRowsReader.header), names: ReviewFieldNames(), path: "fuzz",
        keptNames: kept)
    }
  }

  private func line(_ fields: [String]) -> [UInt8] {
    Array(fields.joined(separator: String(UnicodeScalar(delimiter))).utf8)
  }

  func check(_ bytes: [UInt8], _ parser: ReviewParser) throws {
    let text = line(Self.before) + [0x0A] + bytes + [0x0A] + line(Self.after)
    let rows = try ParsedRow.all(of: text, by: parser)
    let lineCount = text.count { $0 == 0x0A } + 1
    try promise(rows.first?.isAt(1, Self.before[1]) == true, "the row before is lost")
    try promise(rows.last?.isAt(lineCount, Self.after[1]) == true, "the row behind is lost")
    if checksFields { try compare(bytes, with: rows) }
  }

  private func compare(_ bytes: [UInt8], with rows: [ParsedRow]) throws {
    var left = rows.dropFirst()
    for (line, bytes) in NaiveFields.lines(of: bytes, from: 2) {
      guard let fields = NaiveFields.of(bytes, delimiter: delimiter) else { return }
      guard fields.count == CSVRowsReader.header.count,
        !fields.elementsEqual(CSVRowsReader.header, by: { Self.isName($0, $1) })
      else { continue }
      let text = fields[1]
      while let row = left.first, row.line < line || row.text != text { left.removeFirst() }
      try promise(left.first?.line == line, "line \(line) has the text \(text.shown)")
      left.removeFirst()
    }
  }

  /// Whether a field repeats a name of the header, as people write it.
  private static func isName(_ field: [UInt8], _ name: String) -> Bool {
    FieldName.folded(String(decoding: field, as: UTF8.self)) == name
  }
}
