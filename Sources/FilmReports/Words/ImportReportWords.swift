package import FilmCatalogue
import FilmData

/// What an import took of a file, in words.
package enum ImportReportWords {
  /// One line: what the file is, how much of it is new, and what it means for films.
  package static func line(_ report: ImportReport) -> String {
    if let time = report.importedBefore {
      return "\(report.path): was imported on \(ReviewDate.text(seconds: time)); nothing is new"
    }
    var parts = [
      "\(what(report)), \(Plural.text(report.rows, "row")): \(report.added) new, \(report.known) known"
    ]
    if report.filmsAdded > 0 { parts.append("\(Plural.text(report.filmsAdded, "film")) added") }
    if report.withoutFilm > 0 {
      parts.append("\(Plural.text(report.withoutFilm, "row")) of no film in the catalogue left out")
    }
    if report.doubtfulFilms > 0 {
      parts.append(
        "\(Plural.text(report.doubtfulFilms, "film")) may be one that was there: filmlab films doubtful"
      )
    }
    return "\(report.path): " + parts.joined(separator: "; ")
  }

  private static func what(_ report: ImportReport) -> String {
    switch report.kind {
    case .reviews: "reviews"
    case .ratings: "ratings of users"
    case .mine: "your ratings, reviews and watchlist"
    case .facts: report.layout
    case .catalogue: "an export of a catalogue"
    }
  }
}
