public import FilmData
internal import GRDB

extension Catalogue {
  /// How many films there are; films that were merged count as one.
  public func filmCount() throws -> Int {
    try reading { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM film WHERE canonical = id") ?? 0
    }
  }

  /// A film by its number; of films that were merged, the one that they were merged into.
  ///
  /// - Throws: ``CatalogueError/unknownFilm(_:suggestions:)``.
  public func summary(of film: Int64) throws -> FilmSummary {
    try reading { db in try Self.summary(db, of: Self.canonical(db, of: film)) }
  }

  static func summary(_ db: Database, of film: Int64) throws -> FilmSummary {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, title, year FROM film WHERE id = ?"), arguments: [film])
    guard let row else { throw CatalogueError.unknownFilm("#\(film)", suggestions: []) }
    return FilmSummary(row)
  }

  static func canonical(_ db: Database, of film: Int64) throws -> Int64 {
    let canonical = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT canonical FROM film WHERE id = ?"), arguments: [film])
    guard let canonical else { throw CatalogueError.unknownFilm("#\(film)", suggestions: []) }
    return canonical
  }

  /// The film and those that were merged into it.
  static func members(_ db: Database, of canonical: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM film WHERE canonical = ? ORDER BY id"),
      arguments: [canonical])
  }

  // MARK: Doubtful matches

  /// Films that may be one, which only a person can decide; those that were merged are no longer in doubt.
  public func doubtfulFilms() throws -> [DoubtfulFilm] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT one.id AS film, other.id AS other, reason, years FROM doubt
          JOIN film AS a ON a.id = doubt.film JOIN film AS one ON one.id = a.canonical
          JOIN film AS b ON b.id = doubt.other JOIN film AS other ON other.id = b.canonical
          WHERE one.id <> other.id GROUP BY one.id, other.id ORDER BY one.title, one.id, other.id
          """
      ).compactMap { row in
        guard let reason = DoubtfulFilm.Reason(rawValue: row["reason"]) else { return nil }
        return DoubtfulFilm(
          film: try Self.summary(db, of: row["film"]),
          other: try Self.summary(db, of: row["other"]),
          reason: reason, years: row["years"])
      }
    }
  }

  /// Makes two films one, which has the number and the title of the first.
  ///
  /// Can be undone, and split again.
  ///
  /// - Throws: ``CatalogueError/sameFilm(_:)`` where they are one already.
  public func merge(_ film: Int64, with other: Int64) throws {
    try changing { db in
      let kept = try Self.canonical(db, of: film)
      let merged = try Self.canonical(db, of: other)
      if kept == merged {
        throw CatalogueError.sameFilm(try Self.summary(db, of: kept).titleAndYear)
      }
      let journal = try Journal(db)
      for member in try Self.members(db, of: merged) {
        try journal.change(.canonical, of: member, to: .init(text: "\(kept)"))
      }
    }
  }

  /// Splits off the films that were merged into one.
  ///
  /// - Returns: the films, which now stand alone.
  /// - Throws: ``CatalogueError/notMerged(_:)``.
  @discardableResult
  public func split(_ film: Int64) throws -> [FilmSummary] {
    try changing { db in
      let canonical = try Self.canonical(db, of: film)
      let members = try Self.members(db, of: canonical).filter { $0 != canonical }
      if members.isEmpty {
        throw CatalogueError.notMerged(try Self.summary(db, of: canonical).titleAndYear)
      }
      let journal = try Journal(db)
      for member in members {
        try journal.change(.canonical, of: member, to: .init(text: "\(member)"))
      }
      return try members.map { try Self.summary(db, of: $0) }
    }
  }

  /// Moves what one file says of a film to a film of its own: a table had it under a wrong title or identifier.
  ///
  /// Can be undone.
  ///
  /// - Parameters:
  ///   - film: the number of the film.
  ///   - importID: the number of the import, see ``imports()``.
  /// - Returns: the new film.
  public func split(_ film: Int64, import importID: Int64) throws -> FilmSummary {
    try changing { db in
      let canonical = try Self.canonical(db, of: film)
      let journal = try Journal(db)
      var first: Int64?
      // Films that were merged may have the same rows: each gets a film for what it had, merged in the same way.
      for member in try Self.members(db, of: canonical) {
        guard let move = try FilmMove.make(db, of: member, import: importID, into: first) else {
          continue
        }
        first = first ?? move.to
        try journal.note(.moved, of: move.to, before: nil, after: .init(text: move.text))
      }
      guard let first else {
        throw CatalogueError.notMerged(try Self.summary(db, of: canonical).titleAndYear)
      }
      return try Self.summary(db, of: first)
    }
  }
}

extension Catalogue {
  /// Adds a film of a model, or finds it where the catalogue has it.
  public func add(_ film: Film) throws -> FilmSummary {
    let name = FilmName(film)
    return try changing { db in
      guard let number = try FilmMatcher(db).film(name) else {
        throw CatalogueError.unknownFilm(film.title, suggestions: [])
      }
      return try Self.summary(db, of: Self.canonical(db, of: number))
    }
  }
}
