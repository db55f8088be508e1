/// A result as a page of HTML: a heading, a line, and its tables.
enum ResultPage {
  /// The page.
  ///
  /// - Parameter lines: what comes before the tables.
  static func html(_ title: String, lines: [String] = [], _ tables: [ReportTable]) -> String {
    let wide = tables.map { table in
      var table = table
      table.isWide = true
      return table
    }
    return ReportPage(title: title, subtitle: lines.joined(separator: " "), tables: wide).html
  }

  /// A page of sections that are HTML already.
  static func html(_ title: String, sections: [String]) -> String {
    let empty = html(title, [])
    let end = "</main>"
    guard let range = empty.ranges(of: end).first else { return empty }
    return String(empty[..<range.lowerBound]) + sections.joined()
      + String(empty[range.lowerBound...])
  }

  /// What comes before the first row of a table that is written row by row, and behind the last.
  static func ends(_ title: String, _ columns: [ReportTable.Column]) -> (head: String, foot: String)
  {
    let page = html(title, [ReportTable(title: "", columns: columns)])
    let start = "<tbody>\n"
    guard let range = page.ranges(of: start).first else { return (page, "") }
    return (String(page[..<range.upperBound]), String(page[range.upperBound...]))
  }
}
