package import FilmSets

/// All facts of one public data set.
package struct DataSetResult: ResultText {
  private let set: DataSet
  private let folder: DataFolder

  /// - Parameter folder: where fetched sets are kept.
  package init(_ set: DataSet, folder: DataFolder) { (self.set, self.folder) = (set, folder) }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    let columns = DataSetColumns(folder: folder).columns()
    switch format {
    case .table: return page(display)
    case .markdown: return markdown
    case .jsonl, .json: return columns.lines([set])
    case .csv, .tsv: return columns.separated([set], format)
    case .html: return ResultPage.html(set.title, [factTable])
    }
  }

  /// The width of the names of facts, in columns.
  private static let labelWidth = 10

  private func page(_ display: Display) -> String {
    var lines = [display.style.apply(.bold, Table.harmless(set.title)) + "  \(set.name)"]
    for (label, value) in facts {
      let gap = String(repeating: " ", count: max(0, Self.labelWidth - label.utf8.count))
      let text = Table.harmless(value)
      let indent = Self.labelWidth + 2
      let isNarrow = display.tableWidth.map { indent + Table.width(text) > $0 } ?? false
      let parts = isNarrow ? Paragraph.lines(text, width: display.width - indent) : [text]
      lines.append(display.style.apply(.dim, label + gap) + "  " + parts[0])
      lines += parts.dropFirst().map { String(repeating: " ", count: indent) + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var markdown: String {
    var table = factTable
    table.title = set.title
    return table.markdown
  }

  private var factTable: ReportTable {
    ReportTable(
      title: "", columns: [.init("fact", isNumber: false), .init("value", isNumber: false)],
      rows: facts.map { [$0.0, $0.1] })
  }

  private var facts: [(String, String)] {
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
}
