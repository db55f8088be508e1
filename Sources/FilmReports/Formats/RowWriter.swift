/// Writes rows as they come: formats for programs a part at a time, those for people as a whole, since the width of a
/// column depends on all its rows.
///
/// ```swift
/// var writer = RowWriter(columns, as: .csv, display: display, title: "Films")
/// for part in parts { try file.write(writer.text(RowWriter.part(part, columns, .csv))) }
/// try file.write(writer.tail)
/// ```
package struct RowWriter<Row> {
  /// A part of the rows, ready to be written.
  package struct Part {
    let text: String
    let rows: [Row]
  }

  private let columns: Columns<Row>
  private let format: OutputFormat
  private let display: Display
  private let title: String
  private var isFirst = true
  private var rows: [Row] = []

  /// - Parameters:
  ///   - display: what people see it on.
  ///   - title: the heading of a page.
  package init(
    _ columns: Columns<Row>, as format: OutputFormat, display: Display, title: String
  ) {
    (self.columns, self.format, self.display, self.title) = (columns, format, display, title)
  }

  /// A part of some rows; may be made on any thread.
  package static func part(
    _ rows: [Row], _ columns: Columns<Row>, _ format: OutputFormat
  ) -> Part {
    switch format {
    case .csv, .tsv: Part(text: columns.separatedRows(rows, format), rows: [])
    case .json: Part(text: columns.elements(rows), rows: [])
    case .jsonl: Part(text: columns.lines(rows), rows: [])
    case .table, .markdown, .html: Part(text: "", rows: rows)
    }
  }

  /// The text of some rows; the first has what comes before them.
  package mutating func text(_ rows: [Row]) -> String {
    text(Self.part(rows, columns, format))
  }

  /// The text of a part; the first has what comes before it.
  package mutating func text(_ part: Part) -> String {
    rows += part.rows
    if part.text.isEmpty { return "" }
    defer { isFirst = false }
    let before = isFirst ? head : format == .json ? columns.arrayStyle.separator : ""
    return before + part.text
  }

  /// What comes after the last part; all for people.
  package var tail: String {
    switch format {
    case .csv, .tsv, .jsonl: isFirst ? head : ""
    case .json: (isFirst ? head : "") + columns.arrayStyle.end
    case .table, .markdown, .html:
      columns.text(rows, as: format, display: display, title: title)
    }
  }

  /// What comes before the first row.
  private var head: String {
    switch format {
    case .csv, .tsv: columns.header(format)
    case .json: columns.arrayStyle.start
    case .jsonl, .table, .markdown, .html: ""
    }
  }
}

extension RowWriter.Part: Sendable where Row: Sendable {}
