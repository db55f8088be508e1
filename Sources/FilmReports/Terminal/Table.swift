/// An aligned table for people.
package struct Table: Sendable {
  /// On which side the cells of a column start.
  package enum Alignment: Sendable { case left, right }

  /// A column: its heading, and how it shrinks if a terminal is too narrow.
  package struct Column: Sendable {
    /// The heading.
    package var title: String
    /// Texts start on the left, and may be shortened; numbers are on the right, and stay whole.
    package var alignment: Alignment
    /// Whether it is the first to be left out where lines do not fit.
    package var isSecondary = false
    /// Whether its texts are long, and move below their rows where lines do not fit.
    package var isDetail = false
  }

  /// A cell: its text, and the colour it is shown in.
  package struct Cell: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The text, without control characters.
    package var text: String
    /// The colour; `nil` for that of the terminal.
    package var colour: TerminalStyle.Colour?

    /// Makes a cell.
    package init(_ text: String, _ colour: TerminalStyle.Colour? = nil) {
      self.text = text
      self.colour = colour
    }

    /// Makes a cell without a colour.
    package init(stringLiteral value: String) { self.init(value) }
  }

  /// The columns, from the left.
  package var columns: [Column]
  /// The rows, each with a cell for every column.
  package var rows: [[Cell]] = []

  /// Makes a table without rows.
  package init(columns: [Column]) { self.columns = columns }

  /// Makes a table without rows, by the headings of its columns.
  package init(_ columns: [(String, Alignment)]) {
    self.init(columns: columns.map { Column(title: $0.0, alignment: $0.1) })
  }

  /// The table as lines as wide as they need to be, two blanks between columns, no blanks at the ends
  /// of lines.
  package func lines(_ style: TerminalStyle) -> [String] {
    let widths = widths
    return ([header] + rows).map { line($0, widths: widths, style: style) }
  }

  /// The headings as a row.
  var header: [Cell] { columns.map { Cell($0.title, .dim) } }

  /// The columns of a terminal that each column takes.
  var widths: [Int] {
    columns.indices.map { column in
      rows.reduce(Self.width(columns[column].title)) { max($0, Self.width($1[column].text)) }
    }
  }

  func line(_ cells: [Cell], widths: [Int], style: TerminalStyle) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: max(0, widths[index] - Self.width(cell.text)))
      let text = cell.colour.map { style.apply($0, cell.text) } ?? cell.text
      let isLast = index == cells.count - 1
      if index > 0 { line += "  " }
      line +=
        columns[index].alignment == .right ? gap + text : isLast ? text : text + gap
    }
    return line
  }
}
