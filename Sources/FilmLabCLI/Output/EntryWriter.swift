import FilmData
import FilmSentiment

/// Writes entries of a lexicon.
struct EntryWriter {
  let format: OutputFormat
  let style: TerminalStyle

  func text(_ entries: [LexiconEntry]) -> String {
    switch format {
    case .table: return table(entries).map { $0 + "\n" }.joined()
    case .jsonl: return entries.map { EntryWriter.object($0) + "\n" }.joined()
    case .json:
      return "[\n" + entries.map { EntryWriter.object($0) }.joined(separator: ",\n") + "\n]\n"
    case .csv:
      let buffer = ByteBuffer(capacity: 1 << 16)
      buffer.append("entry,valence,rating_weight,occurrences,mark\n")
      for entry in entries {
        EntryWriter.appendCSV(entry, to: buffer)
        buffer.append("\n")
      }
      return buffer.string
    }
  }

  func table(_ entries: [LexiconEntry]) -> [String] {
    var table = Table([
      ("entry", .left), ("valence", .right), ("rating weight", .right), ("occurrences", .right),
      ("mark", .left),
    ])
    for entry in entries {
      table.rows.append([
        Table.Cell(Table.harmless(entry.text)), EntryWriter.cell(entry.valence),
        Table.Cell(Decimal.signed(Double(entry.ratingWeight), digits: 2)),
        "\(entry.occurrences)", Table.Cell(entry.kind.rawValue, .dim),
      ])
    }
    return table.lines(style)
  }

  /// A valence in its colour.
  static func cell(_ valence: Float) -> Table.Cell {
    Table.Cell(Decimal.signed(Double(valence), digits: 2), valence < 0 ? .red : .green)
  }

  static func object(_ entry: LexiconEntry) -> String {
    let buffer = ByteBuffer(capacity: 128)
    buffer.append("{")
    appendFields(entry, to: buffer)
    buffer.append("}")
    return buffer.string
  }

  static func appendFields(_ entry: LexiconEntry, to buffer: ByteBuffer) {
    buffer.append("\"entry\":")
    buffer.append(quoted: entry.text)
    buffer.append(",\"valence\":")
    buffer.append(number: Double(entry.valence))
    buffer.append(",\"rating_weight\":")
    buffer.append(number: Double(entry.ratingWeight))
    buffer.append(",\"occurrences\":")
    buffer.append(integer: entry.occurrences)
    buffer.append(",\"mark\":\"\(entry.kind.rawValue)\"")
  }

  static func appendCSV(_ entry: LexiconEntry, to buffer: ByteBuffer) {
    CSVField.append(entry.text, to: buffer)
    buffer.append(",")
    buffer.append(number: Double(entry.valence))
    buffer.append(",")
    buffer.append(number: Double(entry.ratingWeight))
    buffer.append(",\(entry.occurrences),\(entry.kind.rawValue)")
  }
}
