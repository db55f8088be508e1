internal import GRDB

/// Changes by hand, each with what was there before, so that the last can be undone, and the one before it.
struct Journal {
  private let db: Database
  private let step: Int

  /// Begins a step: its changes are undone together.
  init(_ db: Database) throws {
    self.db = db
    step = (try Int.fetchOne(db, sql: "SELECT max(step) FROM journal") ?? 0) + 1
  }

  /// Changes an entry, unless it has the value already.
  func change(_ entry: JournaledEntry, of film: Int64, to value: JournaledEntry.Value?) throws {
    let before = try entry.value(db, of: film)
    if before == value { return }
    try entry.set(db, value, of: film)
    try note(entry, of: film, before: before, after: value)
  }

  /// Notes a change that was made.
  func note(
    _ entry: JournaledEntry, of film: Int64, before: JournaledEntry.Value?,
    after: JournaledEntry.Value?
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO journal (step, time, entry, film, before, before_time, after, after_time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        step, Clock.now, entry.rawValue, film, before?.text, before.map { $0.time ?? 0 },
        after?.text, after.map { $0.time ?? 0 },
      ])
  }

  /// Takes back the last step, if everything is as the step left it.
  ///
  /// - Returns: what was changed back; `nil` where there is no step.
  /// - Throws: ``CatalogueError/changedSince(_:film:)`` where something came later; nothing is then changed.
  static func undo(_ db: Database) throws -> [(entry: JournaledEntry, film: Int64)]? {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM journal WHERE step = (SELECT max(step) FROM journal) ORDER BY id DESC"
    )
    if rows.isEmpty { return nil }
    var undone: [(JournaledEntry, Int64)] = []
    for row in rows {
      try db.execute(sql: "DELETE FROM journal WHERE id = ?", arguments: [row["id"] as Int64])
      // An entry of a later version, which no migration brought.
      guard let entry = JournaledEntry(rawValue: row["entry"]) else { continue }
      if let film = try takeBack(entry, row, db) { undone.append((entry, film)) }
    }
    return undone
  }

  /// Takes back one change; returns the film that it was of.
  private static func takeBack(
    _ entry: JournaledEntry, _ row: Row, _ db: Database
  ) throws -> Int64? {
    let film: Int64 = row["film"]
    if entry == .moved {
      guard let move = FilmMove(row["after"], to: film) else { return nil }
      guard try move.isUntouched(db) else { throw try changed(entry, of: film, db) }
      try move.takeBack(db)
      return move.from
    }
    let after = entry.value(text: row["after"], time: row["after_time"])
    let now = try entry.value(db, of: film)
    let isSame = now?.time == after?.time && entry.isSame(now?.text, after?.text)
    guard (now == nil) == (after == nil), isSame else {
      throw try changed(entry, of: film, db)
    }
    try entry.set(db, entry.value(text: row["before"], time: row["before_time"]), of: film)
    return entry == .imported ? nil : film
  }

  private static func changed(
    _ entry: JournaledEntry, of film: Int64, _ db: Database
  ) throws -> CatalogueError {
    let name =
      entry == .imported
      ? "" : try Catalogue.summary(db, of: Catalogue.canonical(db, of: film)).titleAndYear
    return .changedSince(entry.words, film: name)
  }
}
