internal import FilmData
internal import GRDB

/// The statements with which films are found and added; each is prepared once, since a file may name any number of
/// films.
struct FilmQueries {
  /// A film with a title.
  struct Titled {
    var film: Int64
    var year: Int?
    /// Whether it is the film's own title, and not one by which it is called, too.
    var isOwnTitle: Bool
  }

  /// What is known of a film.
  struct State {
    var canonical: Int64
    var hasTitle: Bool
    var year: Int?
  }

  private let owners = LateStatement("SELECT film FROM film_id WHERE kind = ? AND value = ?")
  private let titles = LateStatement(
    """
    SELECT film.canonical, film.year, max(film_title.title = film.title)
    FROM film_title JOIN film ON film.id = film_title.film
    WHERE key = ? GROUP BY film.canonical, film.year ORDER BY 1
    """)
  private let anyIdentifier = LateStatement(
    "SELECT 1 FROM film_id WHERE film IN (SELECT id FROM film WHERE canonical = ?) LIMIT 1")
  private let ownIdentifiers = LateStatement(
    """
    SELECT value FROM film_id WHERE kind = ? AND film IN
      (SELECT id FROM film WHERE canonical = ?)
    """)
  private let states = LateStatement("SELECT canonical, has_title, year FROM film WHERE id = ?")
  private let keys = LateStatement("SELECT key FROM film_title WHERE film = ?")
  private let newFilm = LateStatement(
    "INSERT INTO film (id, title, year, has_title, canonical) VALUES (?1, ?2, ?3, ?4, ?1)")
  private let completion = LateStatement(
    """
    UPDATE film SET title = iif(has_title, title, ?1), has_title = 1, year = coalesce(year, ?2)
    WHERE id = ?3 AND (NOT has_title OR year IS NULL AND ?2 IS NOT NULL)
    """)
  private let merging = LateStatement(
    """
    UPDATE film SET canonical = (SELECT canonical FROM film WHERE id = ?2) WHERE canonical = ?1
    """)
  private let newIdentifier = LateStatement(
    "INSERT OR IGNORE INTO film_id (kind, value, film) VALUES (?, ?, ?)")
  private let removal = LateStatement("DELETE FROM film_id WHERE kind = ? AND value = ?")
  private let newTitle = LateStatement(
    "INSERT OR IGNORE INTO film_title (film, key, title) VALUES (?, ?, ?)")

  // MARK: Finding

  /// The film with an identifier.
  func owner(_ db: Database, of id: FilmID) throws -> Int64? {
    let statement = try owners.prepared(db)
    statement.bind(1, id.kind.rawValue)
    statement.bind(2, id.value)
    var film: Int64?
    try statement.step { film = $0.number(0) }
    return film
  }

  /// The films with the key of a title; those that were merged are one.
  func titled(_ db: Database, _ key: String) throws -> [Titled] {
    let statement = try titles.prepared(db)
    statement.bind(1, key)
    var films: [Titled] = []
    try statement.forEach { row in
      films.append(
        Titled(
          film: row.number(0), year: row.numberIfAny(1).map { Int($0) },
          isOwnTitle: row.number(2) == 1))
    }
    return films
  }

  /// Whether a film, or one that was merged into it, has an identifier.
  func hasIdentifier(_ db: Database, _ film: Int64) throws -> Bool {
    let statement = try anyIdentifier.prepared(db)
    statement.bind(1, film)
    return try statement.step()
  }

  /// The identifiers that a film, and those that were merged into it, have at a source.
  func identifiers(_ db: Database, _ kind: FilmIDKind, of film: Int64) throws -> [String] {
    let statement = try ownIdentifiers.prepared(db)
    statement.bind(1, kind.rawValue)
    statement.bind(2, film)
    var values: [String] = []
    try statement.forEach { values.append($0.text(0)) }
    return values
  }

  /// What is known of a film with a number.
  func state(_ db: Database, of film: Int64) throws -> State? {
    let statement = try states.prepared(db)
    statement.bind(1, film)
    var state: State?
    try statement.step { row in
      state = State(
        canonical: row.number(0), hasTitle: row.number(1) == 1,
        year: row.numberIfAny(2).map { Int($0) })
    }
    return state
  }

  /// The keys of a film's titles.
  func titleKeys(_ db: Database, of film: Int64) throws -> Set<String> {
    let statement = try keys.prepared(db)
    statement.bind(1, film)
    var found: Set<String> = []
    try statement.forEach { found.insert($0.text(0)) }
    return found
  }

  // MARK: Adding

  /// Adds a film.
  func insert(
    _ db: Database, _ film: Int64, title: String, year: Int?, hasTitle: Bool
  ) throws {
    let statement = try newFilm.prepared(db)
    statement.bind(1, film)
    statement.bind(2, title)
    statement.bind(3, number: year)
    statement.bind(4, hasTitle ? 1 : 0)
    try statement.step()
  }

  /// Gives a film the title and the year that it lacks.
  func complete(_ db: Database, _ film: Int64, title: String, year: Int?) throws {
    let statement = try completion.prepared(db)
    statement.bind(1, title)
    statement.bind(2, number: year)
    statement.bind(3, film)
    try statement.step()
  }

  /// Makes a film, and those that were merged into it, another.
  func merge(_ db: Database, _ canonical: Int64, into film: Int64) throws {
    let statement = try merging.prepared(db)
    statement.bind(1, canonical)
    statement.bind(2, film)
    try statement.step()
  }

  /// Gives a film an identifier, unless a film has it; returns whether none had.
  func insert(_ db: Database, _ id: FilmID, of film: Int64) throws -> Bool {
    let statement = try newIdentifier.prepared(db)
    statement.bind(1, id.kind.rawValue)
    statement.bind(2, id.value)
    statement.bind(3, film)
    try statement.step()
    return statement.changes > 0
  }

  /// Takes an identifier from its film.
  func remove(_ db: Database, _ id: FilmID) throws {
    let statement = try removal.prepared(db)
    statement.bind(1, id.kind.rawValue)
    statement.bind(2, id.value)
    try statement.step()
  }

  /// Gives a film a title; returns whether it had not had it.
  func insert(_ db: Database, _ title: String, key: String, of film: Int64) throws -> Bool {
    let statement = try newTitle.prepared(db)
    statement.bind(1, film)
    statement.bind(2, key)
    statement.bind(3, title)
    try statement.step()
    return statement.changes > 0
  }
}
