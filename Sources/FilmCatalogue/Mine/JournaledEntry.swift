internal import FilmData
internal import GRDB

/// What can be changed by hand, and undone.
enum JournaledEntry: String {
  case rating, review, watchlist
  /// The film that another film was merged into.
  case canonical

  /// The value in the database, and since when.
  struct Value: Equatable {
    var text: String?
    var time: Int?
  }

  func value(_ db: Database, of film: Int64) throws -> Value? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(column), \(time) FROM \(table) WHERE \(key) = ?", arguments: [film])
    return row.map { row in
      Value(text: DatabaseValue.fromText(row[0]), time: row[1])
    }
  }

  /// Sets the value, or removes the entry.
  func set(_ db: Database, _ value: Value?, of film: Int64) throws {
    switch (self, value) {
    case (.canonical, let value):
      try db.execute(
        sql: "UPDATE film SET canonical = ? WHERE id = ?",
        arguments: [value?.text.flatMap { Int64($0) } ?? film, film])
    case (_, nil):
      try db.execute(sql: "DELETE FROM \(table) WHERE film = ?", arguments: [film])
    case (.watchlist, let value?):
      try db.execute(
        sql: "INSERT OR REPLACE INTO watchlist (film, time) VALUES (?, ?)",
        arguments: [film, value.time])
    case (.rating, let value?):
      try db.execute(
        sql: "INSERT OR REPLACE INTO my_rating (film, stars, time) VALUES (?, ?, ?)",
        arguments: [film, value.text.flatMap { Double($0) }, value.time])
    case (.review, let value?):
      try db.execute(
        sql: "INSERT OR REPLACE INTO my_review (film, text, time) VALUES (?, ?, ?)",
        arguments: [film, value.text, value.time])
    }
  }

  private var table: String {
    switch self {
    case .rating: "my_rating"
    case .review: "my_review"
    case .watchlist: "watchlist"
    case .canonical: "film"
    }
  }

  private var column: String {
    switch self {
    case .rating: "CAST(stars AS TEXT)"
    case .review: "text"
    case .watchlist: "NULL"
    case .canonical: "CAST(canonical AS TEXT)"
    }
  }

  private var time: String { self == .canonical ? "NULL" : "time" }
  private var key: String { self == .canonical ? "id" : "film" }
}

extension DatabaseValue {
  fileprivate static func fromText(_ value: (any DatabaseValueConvertible)?) -> String? {
    value.flatMap { String.fromDatabaseValue($0.databaseValue) }
  }
}
