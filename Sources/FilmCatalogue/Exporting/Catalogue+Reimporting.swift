internal import FilmAnalytics
internal import FilmData
internal import GRDB

extension Catalogue {
  /// Imports what ``exportLines(_:_:)`` wrote.
  func importCatalogue(_ path: String, _ settings: ImportSettings) throws -> ImportReport {
    try importing(path, .catalogue, settings) { db, id, report in
      var lines = try LineImport(db, importID: id)
      let problems = try JSONFields.forEach(
        Input(argument: path), isStopped: settings.control.isCancelled
      ) { try lines.add(ExportLine($0)) }
      if settings.control.isCancelled() { throw CatalogueError.cancelled }
      report.problems = [problems]
      try settings.control.didRead(problems)
      report.filmsAdded = try lines.finish()
      report.rows = problems.goodCount
      (report.added, report.known) = (lines.added, lines.known)
      report.withoutFilm = lines.withoutFilm
    }
  }
}
