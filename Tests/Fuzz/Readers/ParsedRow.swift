import Bytes

@testable import FilmData

/// A row of reviews with bytes of its own, as a parser handed it out.
struct ParsedRow: Equatable {
  var line: Int
  var row: Int
  var text: [UInt8]
  var id: [UInt8]

  func isAt(_ line: Int, _ text: String) -> Bool {
    self.line == line && self.text.elementsEqual(text.utf8)
  }

  /// All rows of a text, in a block that is no longer than needed.
  static func all(of text: [UInt8], by parser: ReviewParser) throws -> [ParsedRow] {
    let block = RecordBlock(capacity: text.count)
    text.withUnsafeBytes { block.vacant.copyMemory(from: $0) }
    block.count = text.count
    return try all(of: block, by: parser)
  }

  static func all(of block: RecordBlock, by parser: ReviewParser) throws -> [ParsedRow] {
    var rows: [ParsedRow] = []
    var kept = 0
    let problems = parser.parse(block) { row in
      rows.append(
        ParsedRow(
          line: row.line, row: row.row, text: Array(row.text), id: Array(row[.id].bytes)))
      for field in ReviewField.allCases {
        kept &+= row[field].bytes.reduce(0) { $0 &+ Int($1) }
        kept &+= row[field].json?.reduce(0) { $0 &+ Int($1) } ?? 0
      }
      for field in row.kept {
        kept &+= field.name.reduce(0) { $0 &+ Int($1) }
        kept &+= field.value.bytes.reduce(0) { $0 &+ Int($1) }
        kept &+= field.value.json?.reduce(0) { $0 &+ Int($1) } ?? 0
      }
      _ = (row.rating, row.freshness, row.verdict, row.review)
    }
    try promise(kept != .min, "every byte was read")
    try promise(problems.goodCount == rows.count, "good rows are miscounted")
    return rows
  }
}
