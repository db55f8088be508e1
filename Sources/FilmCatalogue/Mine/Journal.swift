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
    try db.execute(
      sql: """
        INSERT INTO journal (step, time, entry, film, before, before_time, after, after_time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        step, Clock.now, entry.rawValue, film, before?.text, before.map { $0.time ?? 0 },
        value?.text, value.map { $0.time ?? 0 },
      ])
  }

  /// Takes back the last step.
  ///
  /// - Returns: what was changed back; `nil` where there is no step.
  static func undo(_ db: Database) throws -> [(entry: JournaledEntry, film: Int64)]? {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM journal WHERE step = (SELECT max(step) FROM journal) ORDER BY id DESC"
    )
    if rows.isEmpty { return nil }
    var undone: [(JournaledEntry, Int64)] = []
    for row in rows {
      guard let entry = JournaledEntry(rawValue: row["entry"]) else { continue }
      let film: Int64 = row["film"]
      // An entry that was not there has no time.
      let time: Int? = row["before_time"]
      let value = time.map { time in
        JournaledEntry.Value(text: row["before"], time: entry == .canonical ? nil : time)
      }
      try entry.set(db, value, of: film)
      try db.execute(sql: "DELETE FROM journal WHERE id = ?", arguments: [row["id"] as Int64])
      undone.append((entry, film))
    }
    return undone
  }
}
