import FilmData
import FilmSets

/// Writes what is known of data sets.
struct DataSetWriter {
  let format: OutputFormat
  let style: TerminalStyle
  /// Where fetched sets are kept.
  let folder: DataFolder

  /// A line for each set.
  func list(_ sets: [DataSet]) -> String {
    switch format {
    case .table: table(sets)
    case .jsonl: sets.map { object($0) + "\n" }.joined()
    case .json: "[\n" + sets.map(object).joined(separator: ",\n") + "\n]\n"
    case .csv: csv(sets)
    }
  }

  /// All facts of one set.
  func details(_ set: DataSet) -> String {
    switch format {
    case .table: page(set)
    case .jsonl, .json: object(set) + "\n"
    case .csv: csv([set])
    }
  }

  private func table(_ sets: [DataSet]) -> String {
    var table = Table([
      ("name", .left), ("kind", .left), ("size", .right), ("here", .left), ("contents", .left),
    ])
    // What stands before the contents: the names, kinds, sizes and blanks between.
    let used = (sets.map { Table.width($0.name) }.max() ?? 0) + 30
    for set in sets {
      table.rows.append([
        Table.Cell(set.name, .bold), Table.Cell(set.kind.rawValue),
        Table.Cell(size(set), .dim), folder.has(set) ? Table.Cell("yes", .green) : "",
        Table.Cell(Table.shortened(set.contents, to: max(30, Console.width - used))),
      ])
    }
    return table.lines(style).map { $0 + "\n" }.joined()
  }

  private func size(_ set: DataSet) -> String {
    guard set.url != nil else { return "by hand" }
    return set.bytes.map(DataSize.text) ?? "–"
  }

  private func page(_ set: DataSet) -> String {
    var lines = [style.apply(.bold, Table.harmless("\(set.title)")) + "  \(set.name)"]
    for (label, value) in facts(set) {
      let gap = String(repeating: " ", count: max(0, 10 - label.utf8.count))
      lines.append(style.apply(.dim, label + gap) + "  " + Table.harmless(value))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func facts(_ set: DataSet) -> [(String, String)] {
    var facts = [("contents", set.contents), ("home", set.home)]
    if let url = set.url { facts.append(("url", url)) }
    if let advice = set.advice { facts.append(("to get it", advice)) }
    if let bytes = set.bytes { facts.append(("size", "\(DataSize.text(bytes)) (\(bytes) bytes)")) }
    if let checksum = set.checksum { facts.append(("checksum", checksum.description)) }
    facts += [
      ("licence", set.licence), ("citation", set.citation), ("files", set.reader.expectedFiles),
      ("import", set.reader.outcome),
      ("here", folder.has(set) ? folder.content(of: set) : "no"),
    ]
    if let aliases = set.aliases { facts.append(("also", aliases.joined(separator: ", "))) }
    return facts
  }

  /// The columns of CSV and the keys of JSON with their values; a missing one is nil.
  private func fields(_ set: DataSet) -> [(StaticString, String?)] {
    [
      ("name", set.name), ("title", set.title), ("kind", set.kind.rawValue),
      ("contents", set.contents), ("home", set.home), ("url", set.url), ("advice", set.advice),
      ("checksum", set.checksum?.description), ("licence", set.licence),
      ("citation", set.citation), ("reader", set.reader.rawValue),
      ("import", set.reader.outcome), ("folder", folder.has(set) ? folder.content(of: set) : nil),
    ]
  }

  private func object(_ set: DataSet) -> String {
    let buffer = ByteBuffer(capacity: 1 << 10)
    for (index, (name, value)) in fields(set).enumerated() {
      buffer.append(index == 0 ? "{\"" : ",\"")
      buffer.append(name)
      buffer.append("\":")
      if let value { buffer.append(quoted: value) } else { buffer.append("null") }
    }
    buffer.append(",\"bytes\":" + (set.bytes.map(String.init) ?? "null") + "}")
    return buffer.string
  }

  private func csv(_ sets: [DataSet]) -> String {
    let buffer = ByteBuffer(capacity: 1 << 12)
    let names = sets.first.map { fields($0).map { "\($0.0)" } } ?? ["name"]
    buffer.append(names.joined(separator: ",") + ",bytes\n")
    for set in sets {
      for (_, value) in fields(set) {
        CSVField.append(value ?? "", to: buffer)
        buffer.append(",")
      }
      buffer.append((set.bytes.map(String.init) ?? "") + "\n")
    }
    return buffer.string
  }
}
