internal import FilmData
internal import GRDB

/// The films of an export in the catalogue that imports it.
///
/// A film is the one with its number, title and year: an export comes back to where it came from. Else it is matched as
/// any film; but two films of the export are never one.
struct ExportedFilms {
  let matcher: FilmMatcher
  private let db: Database
  private var places: [Int64: Int64] = [:]
  private var taken: Set<Int64> = []
  private var names: [Int64: FilmName] = [:]

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

  private func place(_ number: Int64) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, title, year FROM film WHERE id = ?"), arguments: [number])
  }

  private func place(of number: Int64, _ name: FilmName, _ isUntitled: Bool) throws -> Int64 {
    let title = name.titles.first ?? ""
    let there = try place(number)
    if let there, there["title"] == title, there["year"] as Int? == name.year,
      !taken.contains(number)
    {
      return number
    }
    if !isUntitled, let film = try known(name), !taken.contains(film) { return film }
    let film =
      there == nil
      ? number : (try Int64.fetchOne(db, sql: "SELECT max(id) FROM film") ?? 0) + 1
    try db.execute(
      sql: "INSERT INTO film (id, title, year, has_title, canonical) VALUES (?, ?, ?, ?, ?)",
      arguments: [film, title, name.year, !isUntitled, film])
    return film
  }

  /// The film of the catalogue that a name means, without adding one.
  private func known(_ name: FilmName) throws -> Int64? {
    for id in name.ids {
      if let film = try matcher.owner(of: id), !taken.contains(film) { return film }
    }
    return try matcher.sure(name)
  }
}
