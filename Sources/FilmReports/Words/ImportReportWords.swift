package import FilmCatalogue
import FilmData

/// What an import took of a file, in words.
package enum ImportReportWords {
  /// One line: what the file is, how much of it is new, and what it means for films.
  package static func line(_ report: ImportReport) -> String {
    if let time = report.importedBefore {
      return "\(report.path): was imported on \(ReviewDate.text(seconds: time)); nothing is new"
    }
    let changed = report.changed > 0 ? "\(report.changed) changed, " : ""
    var parts = [
      "\(what(report)), \(Plural.text(report.rows, "row")): \(report.added) new, \(changed)"
        + "\(report.known) known"
    ]
    if report.kind == .mine, report.changed > 0 { parts.append("filmlab undo takes it all back") }
    if report.rounded > 0 {
      parts.append("\(Plural.text(report.rounded, "rating")) rounded to half stars")
    }
    if !report.unread.isEmpty {
      parts.append("not read: " + report.unread.map { $0.quotable() }.joined(separator: ", "))
    }
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
