internal import GRDB

/// A statement that is prepared when it is run for the first time.
final class LateStatement {
  private let sql: String
  private var statement: RawStatement?

  init(_ sql: String) { self.sql = sql }

  /// The statement, ready to be bound.
  func prepared(_ db: Database) throws -> RawStatement {
    if let statement { return statement }
    let statement = try RawStatement(db, sql)
    self.statement = statement
    return statement
  }
}
