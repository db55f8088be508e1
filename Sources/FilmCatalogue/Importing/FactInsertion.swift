internal import FilmData
internal import GRDB

/// Writes facts into the catalogue, each source's beside the others'.
///
/// Belongs to one transaction.
struct FactInsertion {
  private(set) var added = 0
  private(set) var known = 0
  private(set) var withoutFilm = 0
  let matcher: FilmMatcher
  private let db: Database
  private let importID: Int64

  init(_ db: Database, importID: Int64) {
    (self.db, self.importID) = (db, importID)
    matcher = FilmMatcher(db)
  }

  /// Writes a row.
  mutating func add(_ row: FactRow) throws {
    switch row {
    case .person(let imdbID, let name):
      try add(name: StorableText.text(name), ofPerson: imdbID)
    case .film(let record): try add(record.storable)
    }
  }

  /// A row without a title adds to a film that the catalogue has: a table of all films' crews would otherwise be half
  /// a million films without a title.
  private mutating func add(_ record: FilmRecord) throws {
    let (names, before) = (matcher.tally.names, added + known)
    guard let film = try film(record) else {
      withoutFilm += 1
      return
    }
    try add(record, to: film)
    // A table of identifiers or of other titles has nothing else.
    if added + known > before { return }
    let newNames = matcher.tally.names - names
    if newNames > 0 { added += newNames } else { known += 1 }
  }

  private func film(_ record: FilmRecord) throws -> Int64? {
    if !record.titles.isEmpty {
      return try matcher.film(
        FilmName(
          ids: record.ids, titles: record.titles, year: record.year, source: record.source))
    }
    for id in record.ids {
      guard let film = try matcher.owner(of: id) else { continue }
      try matcher.add(record.ids, titles: record.otherTitles, to: film)
      return film
    }
    return nil
  }

  /// Adds what a record says to a film.
  mutating func add(_ record: FilmRecord, to film: Int64) throws {
    let source = record.source.rawValue
    for (fact, values) in record.facts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try run(
        """
        INSERT INTO fact (film, name, source, value, import) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, import = excluded.import
        WHERE value <> excluded.value
        """, [film, fact.rawValue, source, FactValue.text(values), importID])
    }
    try addName(of: record, to: film)
    var places: [FilmCredit.Role: Int] = [:]
    for credit in record.credits {
      try add(credit, place: places[credit.role, default: 0], of: record, to: film)
      places[credit.role, default: 0] += 1
    }
    for award in record.awards {
      try run(
        """
        INSERT INTO award (film, organisation, year, category, name, won, import)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        [film, award.organisation, award.year, award.category, award.name, award.won, importID])
    }
    for offer in record.offers {
      try run(
        """
        INSERT INTO offer (film, provider, way, price, link, import) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET price = excluded.price, link = excluded.link
        WHERE price IS NOT excluded.price OR link IS NOT excluded.link
        """, [film, offer.provider, offer.way, offer.price, offer.link, importID])
    }
  }

  /// Keeps what a source calls a film, and shows the title and the year of the best source, whatever came in first.
  private mutating func addName(of record: FilmRecord, to film: Int64) throws {
    let source = record.source
    let name = record.titles.first.map { FilmTitle(parsing: $0) }
    if let year = record.year ?? name?.year {
      try run(
        """
        INSERT INTO fact (film, name, source, value, import) VALUES (?, 'year', ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value WHERE excluded.value < value
        """, [film, source.rawValue, String(year), importID])
      if try isBest(source, for: "year", of: film) {
        try db.cachedStatement(
          sql: """
            UPDATE film SET year = (SELECT CAST(value AS INTEGER) FROM fact
              WHERE film = ?1 AND name = 'year' AND source = ?2) WHERE id = ?1
            """
        ).execute(arguments: [film, source.rawValue])
      }
    }
    guard let title = name?.title, !title.isEmpty else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO fact (film, name, source, value, import) VALUES (?, 'title', ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value WHERE excluded.value < value
        """
    ).execute(arguments: [film, source.rawValue, title, importID])
    if try isBest(source, for: "title", of: film) {
      try db.cachedStatement(
        sql: """
          UPDATE film SET has_title = 1, title = (SELECT value FROM fact
            WHERE film = ?1 AND name = 'title' AND source = ?2) WHERE id = ?1
          """
      ).execute(arguments: [film, source.rawValue])
    }
  }

  private func isBest(_ source: FactSource, for name: String, of film: Int64) throws -> Bool {
    let sources = try String.fetchAll(
      db.cachedStatement(sql: "SELECT source FROM fact WHERE film = ? AND name = ?"),
      arguments: [film, name])
    let best = FactSource.allCases.first { sources.contains($0.rawValue) }
    return best == source
  }

  private mutating func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
    if db.changesCount > 0 { added += 1 } else { known += 1 }
  }

  // MARK: People

  /// A table of principals has a row a credit: the place of later rows follows those that the film has.
  private mutating func add(
    _ credit: FilmCredit, place: Int, of record: FilmRecord, to film: Int64
  ) throws {
    guard let person = try person(credit) else { return }
    let next =
      record.credits.count > 1
      ? place
      : try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT coalesce(max(place) + 1, 0) FROM credit
            WHERE film = ? AND role = ? AND source = ?
            """), arguments: [film, credit.role.rawValue, record.source.rawValue]) ?? 0
    try run(
      """
      INSERT INTO credit (film, role, source, person, place, part, import)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """,
      [
        film, credit.role.rawValue, record.source.rawValue, person, next, credit.character,
        importID,
      ])
  }

  private func person(_ credit: FilmCredit) throws -> Int64? {
    if let id = credit.imdbID {
      if let person = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM person WHERE imdb = ?"), arguments: [id])
      {
        if let name = credit.name { try setName(name, of: person) }
        return person
      }
    } else if let name = credit.name {
      // Without a number, people are known by their names, and never taken for one with a number: which of the two came
      // in first would decide.
      if let person = try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM person WHERE key = ? AND imdb IS NULL ORDER BY id LIMIT 1"),
        arguments: [Self.key(name)])
      {
        return person
      }
    }
    guard credit.name != nil || credit.imdbID != nil else { return nil }
    try db.cachedStatement(sql: "INSERT INTO person (name, imdb, key) VALUES (?, ?, ?)")
      .execute(arguments: [credit.name, credit.imdbID, credit.name.map(Self.key)])
    return db.lastInsertedRowID
  }

  /// Names a person whom credits know by number.
  private mutating func add(name: String, ofPerson imdbID: String) throws {
    guard
      let person = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM person WHERE imdb = ?"), arguments: [imdbID])
    else {
      withoutFilm += 1
      return
    }
    try setName(name, of: person)
    if db.changesCount > 0 { added += 1 } else { known += 1 }
  }

  private func setName(_ name: String, of person: Int64) throws {
    try db.cachedStatement(sql: "UPDATE person SET name = ?, key = ? WHERE id = ? AND name IS NULL")
      .execute(arguments: [name, Self.key(name), person])
  }

  /// A name in the form in which names are compared.
  static func key(_ name: String) -> String { TitleKey.joinedText(name) }
}
