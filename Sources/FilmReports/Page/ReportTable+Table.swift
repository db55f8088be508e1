extension ReportTable {
  /// A table for people as a table of a report.
  package init(_ table: Table, title: String = "", isWide: Bool = false) {
    self.init(
      title: title, isWide: isWide,
      columns: table.columns.map { Column($0.title, isNumber: $0.alignment == .right) },
      rows: table.rows.map { $0.map(\.text) })
  }
}

extension Table {
  /// A table of a report for a terminal.
  ///
  /// - Parameter values: the column that is bold.
  package init(_ table: ReportTable, values: Int? = nil) {
    self.init(table.columns.map { ($0.title, $0.isNumber ? .right : .left) })
    rows = table.rows.map { row in
      row.enumerated().map { Cell($0.element, $0.offset == values ? .bold : nil) }
    }
  }
}
