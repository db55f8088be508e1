package import Bytes

/// The columns of a result, from which all its formats come.
///
/// ```swift
/// let columns = Columns<Film>([
///   .text("title") { $0.title },
///   .count("year") { $0.year },
/// ])
/// columns.text(films, as: .csv, display: display)
/// ```
package struct Columns<Row> {
  /// What is between the objects of a JSON array.
  package enum ArrayStyle: Sendable {
    /// A line for each object, the brackets on lines of their own.
    case lines
    /// A line for each object, the brackets on the first and the last.
    case tight
    /// All on one line.
    case line

    /// What comes before the first object.
    var start: String { self == .lines ? "[\n" : "[" }
    /// What is between two objects.
    var separator: String { self == .line ? "," : ",\n" }
    /// What comes after the last.
    var end: String { self == .lines ? "\n]\n" : "]\n" }
  }

  /// The columns, from the left.
  package let columns: [Column<Row>]
  /// The columns of tables, of CSV and of objects, chosen once: there may be a million rows.
  private let (seen, csvColumns, fields): ([Column<Row>], [Column<Row>], [Column<Row>])
  /// The layout of JSON arrays.
  package let arrayStyle: ArrayStyle

  /// Writes the object of a row if another module does that, so that it is the same in the API.
  private let object: ((Row, ByteBuffer) -> Void)?

  /// Describes a result.
  ///
  /// - Parameter object: writes the object of a row, instead of the columns.
  package init(
    _ columns: [Column<Row>], arrayStyle: ArrayStyle = .lines,
    object: ((Row, ByteBuffer) -> Void)? = nil
  ) {
    (self.columns, self.arrayStyle, self.object) = (columns, arrayStyle, object)
    func those(in place: ColumnPlaces) -> [Column<Row>] {
      columns.filter { !$0.places.isDisjoint(with: place) }
    }
    (seen, csvColumns, fields) = (
      those(in: .table), those(in: .csv), those(in: .json)
    )
  }

  /// Rows in any format.
  ///
  /// - Parameter title: the heading of a page.
  package func text(
    _ rows: [Row], as format: OutputFormat, display: Display, title: String = "filmlab"
  ) -> String {
    switch format {
    case .table: table(rows).text(display)
    case .jsonl: lines(rows)
    case .json: array(rows)
    case .csv, .tsv: separated(rows, format)
    case .markdown: ReportTable(table(rows)).markdown
    case .html: ResultPage.html(title, [ReportTable(table(rows))])
    }
  }

  // MARK: For people

  /// Rows as an aligned table.
  package func table(_ rows: [Row]) -> Table {
    var table = Table(columns: seen.map(\.layout))
    table.rows = rows.map { row in seen.map { $0.cell(row) } }
    return table
  }

  /// Rows as a table of a report.
  package func reportTable(
    _ rows: [Row], title: String, note: String = "", isWide: Bool = false
  ) -> ReportTable {
    var table = ReportTable(table(rows), title: title, isWide: isWide)
    table.note = note
    return table
  }

  // MARK: CSV and TSV

  /// The header of CSV and its rows.
  package func csv(_ rows: [Row]) -> String { separated(rows, .csv) }

  /// The header of CSV or TSV and its rows.
  package func separated(_ rows: [Row], _ format: OutputFormat) -> String {
    let buffer = ByteBuffer(capacity: 1 << 12)
    buffer.append(header(format))
    append(rows, separatedAs: format, to: buffer)
    return buffer.string
  }

  /// The rows of CSV or TSV, without a header.
  package func separatedRows(_ rows: [Row], _ format: OutputFormat) -> String {
    let buffer = ByteBuffer(capacity: 1 << 12)
    append(rows, separatedAs: format, to: buffer)
    return buffer.string
  }

  /// The names of the columns as a line of CSV or TSV.
  package func header(_ format: OutputFormat) -> String {
    csvColumns.map(\.name).joined(separator: format == .tsv ? "\t" : ",") + "\n"
  }

  /// Writes each row as a line of CSV or TSV.
  package func append(
    _ rows: [Row], separatedAs format: OutputFormat, to buffer: ByteBuffer
  ) {
    let separator = format.separator
    for row in rows {
      for (place, column) in csvColumns.enumerated() {
        if place > 0 { buffer.append(separator) }
        column.value(row).append(separator: separator, to: buffer)
      }
      buffer.append("\n")
    }
  }

  // MARK: JSON

  /// Rows as objects, one a line.
  package func lines(_ rows: [Row]) -> String {
    JSONWriter.text { json in
      for row in rows {
        append(row, to: json)
        json.buffer.append("\n")
      }
    }
  }

  /// Rows as objects with commas between: part of an array.
  package func elements(_ rows: [Row]) -> String {
    rows.map { row in JSONWriter.text { append(row, to: $0) } }
      .joined(separator: arrayStyle.separator)
  }

  /// Rows as objects of an array.
  package func array(_ rows: [Row]) -> String {
    arrayStyle.start + elements(rows) + arrayStyle.end
  }

  /// Writes a row as an object.
  package func append(_ row: Row, to json: JSONWriter) {
    if let object { return object(row, json.buffer) }
    json.object { appendFields(row, to: json) }
  }

  /// Writes the fields of a row's object.
  package func appendFields(_ row: Row, to json: JSONWriter) {
    for column in fields { column.value(row).append(named: column.name, to: json) }
  }
}
