@testable import FilmData

/// A whole file of reviews in any layout: its rows do not depend on how many bytes are read at a time.
final class DocumentsReader: FuzzedReader {
  static let name = "documents"
  static let dictionary =
    JSONRowsReader.dictionary + CSVRowsReader.dictionary + [
      "text\n", "id\ttext\n", "[{\"text\":\"", "{\"reviews\":[", "__label__pos ", "(3 (2 a) (4 b))",
      "sep=;\n", "::", "\u{FEFF}", "0,", "text,label\n", "{\"text\":{\"0\":\"",
    ]
  static let seeds = [
    "text,stars\nA slow film.,4\nA dull one.,2\n", "[{\"text\":\"one\"},\n{\"text\":\"two\"}]",
    "{\"reviews\":[{\"text\":\"one\"},{\"text\":\"two\"}],\"title\":\"Mirror\"}",
    "__label__pos A slow film.\n__label__neg Dull.\n", "(3 (2 A) (4 gem))\n(1 (1 dull) (2 film))\n",
    "A slow film.\nNever dull, though.\n", "sep=;\ntext;stars\nFine;4\n",
    "{\n \"text\": \"one\",\n \"score\": 4\n}\n{\n \"text\": \"two\"\n}\n",
    "A slow, good film.\t1\nDull.\t0\n", "{\"text\":{\"0\":\"one\",\"1\":\"two\"}}",
    "{\"text\":\"one\"}\n{\"text\":{\"0\":\"no row\"}}\n{\"text\":\"two\"}\n",
  ].map { Array($0.utf8) }

  private let file: MemoryFile

  init() throws { file = try MemoryFile() }

  func read(_ bytes: [UInt8]) throws {
    try file.write(bytes)
    let rows = try rows(blockSize: 1 << 12)
    // How many control bytes are too many depends on how many bytes are seen.
    if bytes.areBinary { return }
    let others = try self.rows(blockSize: 48)
    // Which fields count is decided by the first rows, of which a small block has fewer.
    if let rows, let others, rows.keys != others.keys { return }
    try promise(rows?.rows == others?.rows, "rows depend on the size of a block")
  }

  private func rows(blockSize: Int) throws -> (keys: [String], rows: [ParsedRow])? {
    try unlessRefused {
      let input = try ReviewInput(.file(file.path), bareScale: 5, blockSize: blockSize)
      let parser = input.makeParser()
      let block = RecordBlock(capacity: blockSize)
      var rows: [ParsedRow] = []
      while try input.reader.fill(block) { rows += try ParsedRow.all(of: block, by: parser) }
      return (input.keys, rows)
    }
  }
}
