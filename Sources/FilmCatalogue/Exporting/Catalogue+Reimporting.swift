internal import FilmAnalytics
internal import FilmData
internal import GRDB

extension Catalogue {
  /// Imports what ``exportLines(_:_:)`` or ``exportCSV(_:_:)`` wrote.
  ///
  /// - Parameter table: the table of comma-separated values; `nil` for JSON lines.
  func importCatalogue(
    _ path: String, table: ExportTable? = nil, _ settings: ImportSettings
  ) throws -> ImportReport {
    try importing(path, .catalogue, settings) { db, id, report in
      var lines = try LineImport(db, importID: id)
      let (input, isStopped) = (Input(argument: path), settings.control.isCancelled)
      let problems =
        if let table {
          try JSONFields.forEachRow(input, isStopped: isStopped) {
            try lines.add(ExportLine($0, rowOf: table))
          }
        } else {
          try JSONFields.forEach(input, isStopped: isStopped) { try lines.add(ExportLine($0)) }
        }
      if isStopped() { throw CatalogueError.cancelled }
      report.problems = [problems]
      try settings.control.didRead(problems)
      report.filmsAdded = try lines.finish()
      report.rows = problems.goodCount
      (report.added, report.known) = (lines.added, lines.known)
      (report.changed, report.rounded) = (lines.changed, lines.rounded)
      report.withoutFilm = lines.withoutFilm
    }
  }
}
