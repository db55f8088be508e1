/// A table of a report, in any format.
public struct ReportTable: Sendable, Hashable {
  /// A column's heading, and the side on which its cells are aligned.
  public struct Column: Sendable, Hashable {
    /// The heading.
    public var title: String
    /// Whether it has numbers, which are aligned on the right.
    public var isNumber: Bool

    /// Makes a column.
    public init(_ title: String, isNumber: Bool = true) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// The table's heading; empty for none.
  public var title: String
  /// A note that explains it; empty for none.
  public var note: String
  /// The columns, from the left.
  public var columns: [Column]
  /// The rows, each with a cell for every column.
  public var rows: [[String]]
  /// Whether it needs the whole width of a page.
  public var isWide: Bool

  /// Makes a table.
  public init(
    title: String, note: String = "", isWide: Bool = false, columns: [Column],
    rows: [[String]] = []
  ) {
    self.title = title
    self.note = note
    self.isWide = isWide
    self.columns = columns
    self.rows = rows
  }
}

extension ReportTable {
  /// The table in GitHub's Markdown, under a heading of the second level.
  public var markdown: String {
    var lines = title.isEmpty ? [] : ["## \(MarkdownText.escaped(title))", ""]
    if !note.isEmpty { lines += [MarkdownText.escaped(note), ""] }
    lines.append(Self.markdownLine(columns.map(\.title)))
    lines.append("|" + columns.map { $0.isNumber ? " ---: |" : " --- |" }.joined())
    lines += rows.map(Self.markdownLine)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of a table in Markdown, without its line feed.
  static func markdownLine(_ cells: [String]) -> String {
    "|" + cells.map { " \(MarkdownText.escaped($0)) |" }.joined()
  }

  /// The table in HTML, under a heading of the second level.
  var html: String {
    var text = "<section class=\"table\">\n"
    if !title.isEmpty { text += "<h2>\(HTMLText.escaped(title))</h2>\n" }
    if !note.isEmpty { text += "<p>\(HTMLText.escaped(note))</p>\n" }
    text += "<div class=\"scroll\"><table>\n<thead><tr>"
    text += columns.map { "<th\(Self.side($0))>\(HTMLText.escaped($0.title))</th>" }.joined()
    text += "</tr></thead>\n<tbody>\n"
    for row in rows { text += htmlRow(row) }
    return text + "</tbody>\n</table></div>\n</section>\n"
  }

  /// A row of the table in HTML.
  func htmlRow(_ cells: [String]) -> String {
    let cells = zip(columns, cells).map { column, cell in
      "<td\(Self.side(column))>\(HTMLText.escaped(cell))</td>"
    }
    return "<tr>\(cells.joined())</tr>\n"
  }

  private static func side(_ column: Column) -> String {
    column.isNumber ? " class=\"number\"" : ""
  }
}
