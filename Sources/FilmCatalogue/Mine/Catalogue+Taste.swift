public import FilmAnalytics
internal import FilmData
public import FilmSimilarity
internal import GRDB

extension Catalogue {
  /// The owner's ratings of films that a model knows; films on the watchlist and those reviewed without a rating count as
  /// seen, which nobody needs recommended.
  ///
  /// Films are tied by an identifier, else by title and year.
  ///
  /// - Throws: ``CatalogueError/nothingRated(path:)``.
  public func tasteRatings(in search: TitleSearch) throws -> TasteRatings {
    let rated = try myRatings()
    if rated.isEmpty { throw CatalogueError.nothingRated(path: path) }
    let rows = try reading { db in
      (
        try rated.map { try Self.tasteRow(db, $0.film, stars: $0.stars, in: search) },
        try Self.notRated(db).map { try Self.tasteRow(db, $0, stars: 0, in: search) }
      )
    }
    let seen = TasteRatings(rows.1, in: search, path: path)
    return TasteRatings(rows.0, in: search, path: path).seeing(seen.found.map(\.match.film))
  }

  /// The films on the watchlist, and those that have a review and no rating.
  private static func notRated(_ db: Database) throws -> [FilmSummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT shown.id, shown.title, shown.year FROM
          (SELECT film FROM watchlist UNION SELECT film FROM my_review) AS entry
        JOIN film ON film.id = entry.film JOIN film AS shown ON shown.id = film.canonical
        ORDER BY shown.id
        """
    ).map(FilmSummary.init)
  }

  /// A film by an identifier that the model knows, else by title and year.
  private static func tasteRow(
    _ db: Database, _ film: FilmSummary, stars: Double, in search: TitleSearch
  ) throws -> TasteRow {
    let ids = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT kind, value FROM film_id WHERE film IN (SELECT id FROM film WHERE canonical = ?)
          ORDER BY kind, value
          """), arguments: [film.number])
    for row in ids {
      let (kind, value): (FilmIDKind?, String) = (FilmIDKind(rawValue: row["kind"]), row["value"])
      let match = try? search.find(key: value, kind: kind, title: nil, year: nil)
      // A key that the model does not have may be another film's title.
      if match?.how == .id { return TasteRow(key: value, keyKind: kind, stars: stars) }
    }
    return TasteRow(title: film.title, year: film.year, stars: stars)
  }
}
