package import FilmSets

/// Public data sets, a line for each.
package struct DataSetListResult: ResultText {
  private let sets: [DataSet]
  private let columns: DataSetColumns

  /// - Parameter folder: where fetched sets are kept.
  package init(_ sets: [DataSet], folder: DataFolder) {
    self.sets = sets
    columns = DataSetColumns(folder: folder)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    // The columns before the contents: the names, kinds, sizes and blanks between.
    let used = (sets.map { Table.width($0.name) }.max() ?? 0) + 30
    return columns.columns(contentsWidth: max(30, display.width - used))
      .text(sets, as: format, display: display, title: "Data sets")
  }
}
