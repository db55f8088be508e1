import FilmSets

/// The columns of public data sets.
struct DataSetColumns {
  /// Where fetched sets are kept.
  let folder: DataFolder

  /// The columns.
  ///
  /// - Parameter contentsWidth: columns of a terminal that the contents are shortened to.
  func columns(contentsWidth: Int? = nil) -> Columns<DataSet> {
    Columns([
      .text("name") { $0.name }.coloured { _ in .bold },
      .text("title") { $0.title }.only(.programs),
      .text("kind") { $0.kind.rawValue },
      .seen("size", alignment: .right) { Self.size($0) }.coloured { _ in .dim },
      .seen("here", alignment: .left) { folder.has($0) ? "yes" : "" }
        .coloured { folder.has($0) ? .green : nil },
      .text("contents", width: contentsWidth) { $0.contents },
      .text("home") { $0.home }.only(.programs),
      .text("url") { $0.url }.only(.programs),
      .text("advice") { $0.advice }.only(.programs),
      .text("checksum") { $0.checksum?.description }.only(.programs),
      .text("licence") { $0.licence }.only(.programs),
      .text("citation") { $0.citation }.only(.programs),
      .text("reader") { $0.reader.rawValue }.only(.programs),
      .text("import") { $0.reader.outcome }.only(.programs),
      .text("folder") { folder.has($0) ? folder.content(of: $0) : nil }.only(.programs),
      .count("bytes") { $0.bytes }.only(.programs),
    ])
  }

  private static func size(_ set: DataSet) -> String? {
    set.url == nil ? "by hand" : set.bytes.map(DataSize.text)
  }
}
