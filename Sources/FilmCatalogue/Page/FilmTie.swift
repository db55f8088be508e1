internal import FilmData
internal import FilmSimilarity
internal import GRDB

/// Which film of a catalogue is which of a model: by identifiers, else by title and year; never by guess.
struct FilmTie {
  let pages: TitlePages

  /// The number of a model's film in the catalogue; `nil` where it has none for sure.
  func number(of film: Film) throws -> Int64? {
    guard let catalogue = pages.catalogue else { return nil }
    return try catalogue.reading { db in
      try FilmMatcher(db).known(FilmName(film)).map { try Catalogue.canonical(db, of: $0) }
    }
  }

  /// The place of a film of the catalogue among the model's films; `nil` where it has none for sure.
  func place(of film: FilmSummary) throws -> Int? {
    guard let catalogue = pages.catalogue, let films = pages.models.films?.films else {
      return nil
    }
    let tie = ModelTie(films: films)
    for id in try catalogue.identifiers(of: film.number) {
      if let place = tie.place(of: id.value, id.kind), tie.isSame(film.title, film.year, place) {
        return place
      }
    }
    return titled(film)
  }

  /// The only film of the title and year, with the year within one.
  private func titled(_ film: FilmSummary) -> Int? {
    guard let year = film.year, let search = pages.search,
      let match = try? search.find(listed: film.title, year: year)
    else { return nil }
    let films = search.films
    let isOnly = !match.others.contains { other in
      films.year(of: other).map { FilmTitle.yearsApart($0, year) <= match.yearsApart } ?? true
    }
    return isOnly ? match.film : nil
  }
}

extension Catalogue {
  /// The identifiers of a film, and of those that were merged into it.
  func identifiers(of film: Int64) throws -> [FilmID] {
    try reading { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT kind, value FROM film_id
            WHERE film IN (SELECT id FROM film WHERE canonical = ?) ORDER BY kind, value
            """), arguments: [film]
      ).compactMap { row in
        FilmIDKind(rawValue: row[0]).flatMap { FilmID(row[1], kind: $0) }
      }
    }
  }
}
