internal import FilmData
internal import GRDB

/// The films of an export in the catalogue that imports it.
///
/// A film is the one that another table of the export took it for, else the one with its number, title and year: an export
/// comes back to where it came from. Else it is matched as any film; but two films of the export are never one.
struct ExportedFilms {
  let matcher: FilmMatcher
  private let db: Database
  private var places: [Int64: Int64] = [:]
  private var taken: Set<Int64> = []
  private var names: [Int64: FilmName] = [:]

  /// The films that have other numbers here than in the export: each table comes in by itself, and of two films of one
  /// title and year, or of one without a title, its rows tell no more than the number.
  static let table = """
    CREATE TABLE exported_film (
      number INTEGER NOT NULL, title TEXT NOT NULL, year INTEGER NOT NULL,
      film INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
      PRIMARY KEY (number, title, year)
    ) STRICT, WITHOUT ROWID
    """

  init(_ db: Database) {
    self.db = db
    matcher = FilmMatcher(db)
  }

  /// The film of a number of the export; `nil` where it has none.
  subscript(number: Int64) -> Int64? { places[number] }

  /// Adds a film.
  mutating func add(_ number: Int64, name: FilmName, isUntitled: Bool) throws {
    let film = try place(of: number, name, isUntitled)
    places[number] = film
    taken.insert(film)
    names[number] = isUntitled ? FilmName(ids: name.ids, titles: [], year: name.year) : name
    if try remembered(number, name) ?? number != film { try remember(number, name, film) }
  }

  /// Gives films the title and the identifiers that no table of them brought.
  func finish() throws {
    for (number, name) in names.sorted(by: { $0.key < $1.key }) {
      guard let film = places[number] else { continue }
      let lacksTitle = try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT 1 FROM film WHERE id = ? AND has_title
              AND NOT EXISTS (SELECT 1 FROM film_title WHERE film = film.id)
            """), arguments: [film])
      try matcher.add(name.ids, titles: lacksTitle == nil ? [] : name.titles, to: film)
    }
  }

  private func place(of number: Int64, _ name: FilmName, _ isUntitled: Bool) throws -> Int64 {
    if let film = try remembered(number, name), try isFree(film, name.ids) { return film }
    let title = name.titles.first ?? ""
    let there = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title, year FROM film WHERE id = ?"), arguments: [number])
    if let there, there["title"] == title, there["year"] as Int? == name.year,
      !taken.contains(number)
    {
      return number
    }
    if let film = try known(name, isUntitled) { return film }
    let film =
      there == nil
      ? number : (try Int64.fetchOne(db, sql: "SELECT max(id) FROM film") ?? 0) + 1
    try db.execute(
      sql: "INSERT INTO film (id, title, year, has_title, canonical) VALUES (?, ?, ?, ?, ?)",
      arguments: [film, title, name.year, !isUntitled, film])
    return film
  }

  /// The film of the catalogue that a name means, without adding one.
  private func known(_ name: FilmName, _ isUntitled: Bool) throws -> Int64? {
    for id in name.ids {
      if let film = try matcher.owner(of: id), !taken.contains(film) { return film }
    }
    // The title of a film without one is a key.
    let film = try isUntitled ? nil : matcher.sure(name)
    return film.flatMap { taken.contains($0) ? nil : $0 }
  }

  /// Whether a film may be one with some identifiers: another export may have another film of the number and the name.
  private func isFree(_ film: Int64, _ ids: [FilmID]) throws -> Bool {
    try !taken.contains(film) && !matcher.contradict(ids, film)
  }

  // MARK: Between the tables of an export

  private func remembered(_ number: Int64, _ name: FilmName) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT film FROM exported_film WHERE number = ? AND title = ? AND year = ?"),
      arguments: [number, name.titles.first ?? "", name.year ?? Self.noYear])
  }

  private func remember(_ number: Int64, _ name: FilmName, _ film: Int64) throws {
    let key: [any DatabaseValueConvertible] = [
      number, name.titles.first ?? "", name.year ?? Self.noYear,
    ]
    let sql =
      film == number
      ? "DELETE FROM exported_film WHERE number = ? AND title = ? AND year = ?"
      : "INSERT OR REPLACE INTO exported_film (number, title, year, film) VALUES (?, ?, ?, \(film))"
    try db.execute(sql: sql, arguments: StatementArguments(key))
  }

  /// Stands for no year in a key, which must not be NULL; no film is of it.
  private static let noYear = 0
}
