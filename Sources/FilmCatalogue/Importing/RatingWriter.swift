internal import GRDB

/// Writes ratings of users, each once; of a user's two ratings of a film the later counts.
///
/// Belongs to one transaction.
struct RatingWriter {
  /// What became of a rating.
  enum Outcome { case added, changed, known }

  private let insertion: RawStatement
  private let update: RawStatement

  init(_ db: Database, importID: Int64) throws {
    insertion = try RawStatement(
      db,
      """
      INSERT INTO rating (rater, film, value, time, import) VALUES (?1, ?2, ?3, ?4, \(importID))
      ON CONFLICT DO NOTHING
      """)
    update = try RawStatement(
      db,
      """
      UPDATE rating SET value = ?3, time = ?4, import = \(importID) WHERE rater = ?1 AND film = ?2
        AND (?4 > time OR time IS NULL AND value <> ?3)
      """)
  }

  /// Writes a rating, unless the catalogue has it, or a later one.
  ///
  /// - Parameter value: 0…1.
  func write(_ value: Double, by rater: Int64, of film: Int64, at time: Int?) throws -> Outcome {
    for (statement, outcome) in [(insertion, Outcome.added), (update, .changed)] {
      statement.bind(1, rater)
      statement.bind(2, film)
      statement.bind(3, value)
      statement.bind(4, number: time)
      try statement.step()
      if statement.changes > 0 { return outcome }
    }
    return .known
  }
}
