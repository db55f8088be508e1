internal import FilmData
internal import GRDB

/// What can be changed by hand, and undone.
enum JournaledEntry: String {
  case rating, review, watchlist
  /// The film that another film was merged into.
  case canonical
  /// That a file was imported: its digest, without which it can be imported again.
  case imported
  /// Rows that were moved to a film of their own, see ``FilmMove``.
  case moved

  /// The value in the database, and since when.
  struct Value: Equatable {
    var text: String?
    var time: Int?

    /// The value with a text that comes back as it is.
    var storable: Value { Value(text: StorableText.text(text), time: time) }
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
    // A move takes itself back.
    case (.moved, _): break
    case (.imported, let value):
      try db.execute(
        sql: "UPDATE import SET digest = ? WHERE id = ?", arguments: [value?.text, film])
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

  /// The value that a row of the journal has; one that was not there has no time.
  func value(text: String?, time: Int?) -> Value? {
    time.map { Value(text: text, time: hasTime ? $0 : nil) }
  }

  /// Whether two texts mean the same value.
  func isSame(_ one: String?, _ other: String?) -> Bool {
    if one == other { return true }
    // The database writes a number with other digits than Swift.
    guard self == .rating, let one = one.flatMap(Double.init),
      let other = other.flatMap(Double.init)
    else { return false }
    return abs(one - other) < 1e-9
  }

  /// What it is called: `rating`, `review`, `watchlist`, `merge`, `split` or `import`.
  var words: String {
    switch self {
    case .rating, .review, .watchlist: rawValue
    case .canonical: "merge"
    case .imported: "import"
    case .moved: "split"
    }
  }

  private var table: String {
    switch self {
    case .rating: "my_rating"
    case .review: "my_review"
    case .watchlist: "watchlist"
    case .canonical, .moved: "film"
    case .imported: "import"
    }
  }

  private var column: String {
    switch self {
    case .rating: "CAST(stars AS TEXT)"
    case .review: "text"
    case .watchlist, .moved: "NULL"
    case .canonical: "CAST(canonical AS TEXT)"
    case .imported: "digest"
    }
  }

  private var hasTime: Bool {
    switch self {
    case .rating, .review, .watchlist: true
    case .canonical, .imported, .moved: false
    }
  }

  private var time: String { hasTime ? "time" : "NULL" }
  private var key: String { hasTime ? "film" : "id" }
}

extension DatabaseValue {
  fileprivate static func fromText(_ value: (any DatabaseValueConvertible)?) -> String? {
    value.flatMap { String.fromDatabaseValue($0.databaseValue) }
  }
}
