/// Facts of any table of films that ``FilmReader`` reads: MovieLens' `movies.csv` and `links.csv`, HetRec's, articles of
/// Wikipedia.
enum FilmTableFacts {
  static func read(
    _ input: Input, isStopped: () -> Bool, _ body: (FactRow) -> Void
  ) throws(DataError) -> RowProblems {
    let (rows, problems) = try FilmReader.read(input)
    for row in rows where !isStopped() { body(.film(record(row))) }
    return problems
  }

  private static func record(_ row: FilmRow) -> FilmRecord {
    var film = FilmRecord(source: source(row))
    if !row.isNamedByTitle, let id = FilmID(row.id, kind: row.idKind) { film.ids.append(id) }
    if let number = row.imdbNumber { film.add(FilmIDKind.imdbText(number), .imdb) }
    film.add(row.tmdbNumber.map(String.init), .tmdb)
    film.add(row.rottenTomatoesID, .key)
    film.ids = Array(Set(film.ids)).sorted { $0.kind.rawValue < $1.kind.rawValue }
    film.titles = [row.title].compactMap { $0 } + row.otherTitles
    film.year = row.year
    film.set(.genres, row.genres)
    film.add(.director, row.directors)
    film.add(.actor, row.cast)
    return film
  }

  private static func source(_ row: FilmRow) -> FactSource {
    if row.article != nil { return .wikipedia }
    return row.idKind == .number && row.rottenTomatoesID == nil ? .movieLens : .table
  }
}
