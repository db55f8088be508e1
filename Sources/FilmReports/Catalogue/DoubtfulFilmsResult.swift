package import FilmCatalogue

/// Films that may be one, with the numbers that `filmlab films merge` takes.
package struct DoubtfulFilmsResult: ResultText {
  private let films: [DoubtfulFilm]

  /// Shows films.
  package init(films: [DoubtfulFilm]) { self.films = films }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    Self.columns.text(films, as: format, display: display, title: "Films that may be one")
  }

  private static var columns: Columns<DoubtfulFilm> {
    Columns([
      .text("film_number", title: "number") { "#\($0.film.number)" },
      .text("film") { $0.film.titleAndYear },
      .text("other_number", title: "number") { "#\($0.other.number)" },
      .text("other") { $0.other.titleAndYear },
      .text("reason") { words($0) },
    ])
  }

  private static func words(_ doubt: DoubtfulFilm) -> String {
    switch doubt.reason {
    case .noYear: "one has no year"
    case .otherYear: doubt.years.map { "\($0) years apart" } ?? "other years"
    case .otherID: "other identifiers at one source"
    case .severalFilms: "several films have title and year"
    case .otherTitle: "a table has it under the other's identifier"
    }
  }
}
