internal import GRDB

/// What of a catalogue changes whenever a film, its title or its year do, or a file is imported; and seldom else: not with
/// a rating.
struct FilmsState: Equatable {
  /// How many films and imports there are, and the greatest number of each; no import is ever removed.
  private var counts: [Int] = []
  /// The films that were merged, each with the film that it is shown as: their sums could be the same.
  private var merged: [Int64] = []
  /// What was moved to films of their own, whose numbers are free again once that is undone.
  private var moved: [String] = []

  /// - Complexity: O(films) in an index of small entries.
  init(_ catalogue: Catalogue?) throws {
    guard let catalogue else { return }
    try catalogue.reading { db in
      counts = try Self.counts(db)
      try RawStatement(db, "SELECT id, canonical FROM film WHERE canonical <> id ORDER BY id")
        .forEach { row in merged += [row.number(0), row.number(1)] }
      let moves = "SELECT film, after FROM journal WHERE entry = '\(JournaledEntry.moved.rawValue)'"
      try RawStatement(db, moves + " ORDER BY id").forEach { row in
        moved.append("\(row.number(0)) \(row.text(1))")
      }
    }
  }

  private static func counts(_ db: Database) throws -> [Int] {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), coalesce(max(id), 0),
          (SELECT count(*) FROM import), (SELECT coalesce(max(id), 0) FROM import)
        FROM film
        """)
    return row.map { row in (0..<row.count).map { row[$0] as Int } } ?? []
  }
}
