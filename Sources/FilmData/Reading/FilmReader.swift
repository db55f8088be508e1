/// Reads tables of films: MovieLens' `movies.csv`, `links.csv`, `movies.dat` and `u.item`, CSV with columns
/// of the usual names, and JSON objects with fields of these names, plain or compressed.
public enum FilmReader {
  static let idNames = [
    "movieId", "item", "movie_id", "movielens_id", "film_id", "id", "tconst", "Const",
  ]
  static let titleNames = ["title", "movie_title", "film", "name"]
  private static let headerless = ["item", "title", "genres"]

  /// The genres of `u.item`, whose rows have a flag for each after five other fields; the first flag
  /// means that the genre is unknown.
  private static let flagGenres: [String?] = [
    nil, "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary",
    "Drama", "Fantasy", "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi",
    "Thriller", "War", "Western",
  ]
  private static let flagStart = 5

  /// Reads a file to its end.
  ///
  /// - Throws: ``DataError`` where it cannot be read, has no key column, or no good row.
  public static func read(_ input: Input) throws(DataError) -> ([FilmRow], RowProblems) {
    let reader = try BlockReader(ByteSource(input))
    if JSONObjectRows.isJSON(reader) { return try FilmObjects.read(reader) }
    let rows = DelimitedRows(reader, headerless: headerless) { first in
      first.first.flatMap { Int($0) } != nil
    }
    guard let id = rows.column(idNames) else {
      throw .missingField(
        path: rows.path, field: .filmKey, example: "movieId,title,genres",
        found: rows.header)
    }
    let columns = Columns(id: id, rows: rows)
    let kind = FilmIDKind(column: rows.header[id])
    var films: [FilmRow] = []
    var unreadYears = UnreadValues()
    var problems = try rows.forEach { fields in
      guard fields.count > columns.id, !fields[columns.id].isEmpty else {
        return .missing(.filmKey)
      }
      var film = columns.film(fields)
      film.idKind = kind
      if let number = FilmIDKind.imdbNumber(film.id) {
        (film.idKind, film.imdbNumber) = (.imdb, number)
      }
      films += film.parts
      if let year = columns.yearText(fields), FilmRow.isUnreadYear(year) {
        unreadYears.add(year, line: fields.line)
      }
      return nil
    }
    problems.unreadYears = unreadYears
    if let failure = problems.failure { throw failure }
    return (films, problems)
  }

  private struct Columns {
    let id: Int
    let title: Int?
    let year: Int?
    let genres: Int?
    let directors: Int?
    let cast: Int?
    let imdb: Int?
    let tmdb: Int?
    let rottenTomatoes: Int?
    let hasGenreFlags: Bool

    init(id: Int, rows: DelimitedRows) {
      self.id = id
      title = rows.column(FilmReader.titleNames)
      year = rows.column(["year"])
      hasGenreFlags =
        !rows.hasHeader && rows.width == FilmReader.flagStart + FilmReader.flagGenres.count
      genres = hasGenreFlags ? nil : rows.column(["genres", "genre"])
      directors = rows.column(["directors", "director"])
      cast = rows.column(["cast", "actors"])
      imdb = rows.column(["imdb_id", "imdbId", "tconst"])
      tmdb = rows.column(["tmdbId", "tmdb_id"])
      rottenTomatoes = rows.column(["rotten_tomatoes_id", "rotten_tomatoes_link"])
    }

    func yearText(_ fields: DelimitedFields) -> String? { text(year, fields) }

    private func text(_ column: Int?, _ fields: DelimitedFields) -> String? {
      guard let column, column < fields.count, !fields[column].isEmpty else { return nil }
      return fields.string(column)
    }

    func film(_ fields: DelimitedFields) -> FilmRow {
      func text(_ column: Int?) -> String? { self.text(column, fields) }
      func list(_ column: Int?) -> [String] {
        guard let text = text(column) else { return [] }
        return text.split(separator: "|").map(String.init).filter { !$0.hasPrefix("(no ") }
      }
      let years = text(year).map(FilmRow.years) ?? []
      return FilmRow(
        id: fields.string(id), title: text(title), year: years.first,
        otherYears: Array(years.dropFirst()),
        genres: (hasGenreFlags ? flagged(fields) : list(genres)).map {
          $0 == "Children's" ? "Children" : $0
        },
        directors: list(directors), cast: list(cast),
        imdbNumber: text(imdb).flatMap { Int($0.drop { !$0.isNumber }) },
        tmdbNumber: text(tmdb).flatMap { Int($0) },
        rottenTomatoesID: text(rottenTomatoes))
    }

    private func flagged(_ fields: DelimitedFields) -> [String] {
      zip(FilmReader.flagGenres, FilmReader.flagStart..<fields.count)
        .filter { fields[$1].elementsEqual([UInt8(ascii: "1")]) }
        .compactMap { genre, _ in genre }
    }
  }
}
