import FilmData

/// An aligned table for people.
struct Table {
  enum Alignment { case left, right }

  struct Column {
    var title: String
    var alignment: Alignment
  }

  /// A cell: its text, and the colour it is shown in.
  struct Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    var text: String
    var colour: TerminalStyle.Colour?

    init(_ text: String, _ colour: TerminalStyle.Colour? = nil) {
      self.text = text
      self.colour = colour
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  var columns: [Column]
  var rows: [[Cell]] = []

  init(_ columns: [(String, Alignment)]) {
    self.columns = columns.map { Column(title: $0.0, alignment: $0.1) }
  }

  /// The table as lines, two blanks between columns, no blanks at the ends of lines.
  func lines(_ style: TerminalStyle) -> [String] {
    let widths = columns.indices.map { column in
      rows.reduce(Table.width(columns[column].title)) {
        max($0, Table.width($1[column].text))
      }
    }
    let header = columns.indices.map { Cell(columns[$0].title, .dim) }
    return ([header] + rows).map { line($0, widths, style) }
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ style: TerminalStyle) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: max(0, widths[index] - Table.width(cell.text)))
      let text = cell.colour.map { style.apply($0, cell.text) } ?? cell.text
      let isLast = index == cells.count - 1
      if index > 0 { line += "  " }
      line +=
        columns[index].alignment == .right ? gap + text : isLast ? text : text + gap
    }
    return line
  }

  /// Columns of a terminal that a text takes: wide characters and emoji take two.
  static func width(_ text: String) -> Int {
    text.utf8.count == text.unicodeScalars.count
      ? text.utf8.count
      : text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF:
      return 2
    default:
      return 1
    }
  }

  /// A text from outside without the control characters by which it could move the cursor,
  /// change colours or break the line.
  static func harmless(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(\.isHarmless) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar.isHarmless ? scalar : "\u{FFFD}") }
    return String(result)
  }

  /// Shortens a text to so many columns, with an ellipsis; control characters are replaced.
  static func shortened(_ text: String, to width: Int) -> String {
    let text = harmless(text)
    if Table.width(text) <= width { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = Table.width(of: character)
      if used + next > max(0, width - 1) { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }
}
