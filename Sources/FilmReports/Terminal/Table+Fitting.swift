extension Table {
  /// The columns that a text keeps at least, as long as a number can be left out instead: enough to recognize
  /// most films.
  static let leastTextWidth = 15

  /// The table as lines that fit the display, with a line feed each.
  ///
  /// Where lines are too wide, long details move under their rows, then the longest texts are shortened, then
  /// columns are left out, which a last line names.
  package func text(_ display: Display) -> String {
    lines(display).map { $0 + "\n" }.joined()
  }

  /// The table as lines that fit the display, as ``text(_:)``.
  package func lines(_ display: Display) -> [String] {
    guard let limit = display.tableWidth, totalWidth(widths) > limit else {
      return lines(display.style)
    }
    var table = self
    let details = table.removeDetails()
    var omitted: [String] = []
    while table.leastWidth > limit, let place = table.leastNeeded {
      omitted.insert(table.columns[place].title, at: 0)
      table.remove(place)
    }
    table.shorten(to: limit)
    var lines = table.lines(display.style)
    // From the last row, so that indices stay valid.
    for (row, texts) in details.enumerated().reversed() {
      let under = texts.flatMap { Paragraph.lines($0, indent: 4, width: limit) }
      lines.insert(contentsOf: under.map { display.style.apply(.dim, $0) }, at: row + 2)
    }
    guard !omitted.isEmpty else { return lines }
    let note = "Not shown at this width: \(omitted.joined(separator: ", "))"
    return lines + Paragraph.lines(note, width: limit).map { display.style.apply(.dim, $0) }
  }

  private func totalWidth(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + 2 * max(0, widths.count - 1)
  }

  /// The width with all texts shortened as far as is sensible.
  private var leastWidth: Int {
    totalWidth(
      zip(columns, widths).map { $0.alignment == .left ? min($1, Self.leastTextWidth) : $1 })
  }

  /// The column that is left out first: the last secondary one, else the last with numbers.
  private var leastNeeded: Int? {
    guard columns.count > 1 else { return nil }
    return columns.lastIndex(where: \.isSecondary)
      ?? columns.indices.dropFirst().last { columns[$0].alignment == .right }
  }

  private mutating func remove(_ place: Int) {
    columns.remove(at: place)
    for row in rows.indices { rows[row].remove(at: place) }
  }

  /// Takes out the columns with details.
  ///
  /// - Returns: for each row its details, each after its heading; empty where the table has none.
  private mutating func removeDetails() -> [[String]] {
    let places = columns.indices.filter { columns[$0].isDetail }
    guard !places.isEmpty else { return [] }
    let texts = rows.map { row in
      places.filter { !row[$0].text.isEmpty }.map { "\(columns[$0].title): \(row[$0].text)" }
    }
    for place in places.reversed() { remove(place) }
    return texts
  }

  /// Shortens the longest texts until lines fit: first to a sensible length, at last to one letter.
  private mutating func shorten(to limit: Int) {
    var widths = widths
    for least in [Self.leastTextWidth, 1] {
      while totalWidth(widths) > limit {
        let longest = columns.indices.filter {
          columns[$0].alignment == .left && widths[$0] > least
        }
        .max { widths[$0] < widths[$1] }
        guard let longest else { break }
        widths[longest] -= 1
      }
    }
    for (place, column) in columns.enumerated() where column.alignment == .left {
      columns[place].title = Self.shortened(column.title, to: widths[place])
      for row in rows.indices {
        rows[row][place].text = Self.shortened(rows[row][place].text, to: widths[place])
      }
    }
  }
}
