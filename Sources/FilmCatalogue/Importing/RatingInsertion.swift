internal import FilmData
internal import GRDB

/// Writes ratings of users into the catalogue; of a user's two ratings of a film the later counts.
///
/// Belongs to one transaction.
struct RatingInsertion {
  private(set) var added = 0
  /// Ratings that replaced an earlier one of the same user and film.
  private(set) var changed = 0
  private(set) var known = 0
  private(set) var withoutFilm = 0
  let matcher: FilmMatcher
  /// Asked now and then; true ends the import.
  var isStopped: () -> Bool = { false }
  private let db: Database
  private let importID: Int64
  /// What a new set of users is called: the same wherever the file is imported.
  private let newCollection: String

  init(_ db: Database, importID: Int64) throws {
    (self.db, self.importID) = (db, importID)
    newCollection =
      try String.fetchOne(
        db, sql: "SELECT coalesce(substr(digest, 1, 12), 'import-' || id) FROM import WHERE id = ?",
        arguments: [importID]) ?? ""
    matcher = FilmMatcher(db)
  }

  /// Writes the ratings of a file.
  ///
  /// - Parameters:
  ///   - kind: whose identifiers the films' keys are, if their column tells.
  ///   - areTitles: whether films are named by titles with years.
  /// - Throws: ``CatalogueError/unnamedNumbers(path:example:)`` where numbers name the films, nobody says whose, and
  ///   they are not those of MovieLens as far as the catalogue knows them.
  mutating func add(
    _ table: RatingTable, scale: RatingScale, kind: FilmIDKind?, areTitles: Bool, path: String
  ) throws {
    let kind = try kind ?? sourceOfNumbers(table, path)
    let films = try matcher.films(
      listed: table.films.identifiers.map { key in
        areTitles && FilmIDKind(value: key) != .imdb
          ? FilmName(ids: [], titles: [key], year: nil)
          : FilmName(key: key, kind: kind, title: nil, year: nil)
      })
    for film in Set(films.compactMap { $0 }) { try FilmCounts.markDue(film, db) }
    let collection = try collection(of: table, scale: scale, films, path)
    var raters = [Int64?](repeating: nil, count: table.users.count)
    let writer = try RatingWriter(db, importID: importID)
    for index in 0..<table.count {
      if index % Self.uninterrupted == 0, isStopped() { throw CatalogueError.cancelled }
      guard let film = films[Int(table.filmNumbers[index])] else {
        withoutFilm += 1
        continue
      }
      let user = Int(table.userNumbers[index])
      let rater =
        try raters[user]
        ?? Self.rater(db, table.users.identifiers[user], in: collection)
      raters[user] = rater
      let value = min(1, max(0, scale.normalized(Double(table.values[index]))))
      let time = table.timestamps.isEmpty ? nil : Int(table.timestamps[index])
      switch try writer.write(value, by: rater, of: film, at: time) {
      case .added: added += 1
      case .changed: changed += 1
      case .known: known += 1
      }
    }
  }

  /// How many ratings are written between two looks whether to stop.
  private static let uninterrupted = 1000

  /// The number of a user, who is added where the catalogue has none of the name.
  static func rater(_ db: Database, _ name: String, in collection: String) throws -> Int64 {
    let (name, collection) = (StorableText.text(name), StorableText.text(collection))
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM rater WHERE collection = ? AND name = ?"),
      arguments: [collection, name])
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO rater (collection, name) VALUES (?, ?)")
      .execute(arguments: [collection, name])
    return db.lastInsertedRowID
  }

  // MARK: Whose numbers

  /// The share of numbers that must be known for a column of unnamed numbers to be taken as MovieLens'.
  private static let leastKnownShare = 0.5

  /// Whose identifiers unnamed numbers are; `nil` where films are named otherwise.
  private func sourceOfNumbers(_ table: RatingTable, _ path: String) throws -> FilmIDKind? {
    let numbers = table.films.identifiers.filter { FilmIDKind(value: $0) == .number }
    guard let first = numbers.first else { return nil }
    let known = try numbers.count { number in
      try FilmID(number, kind: .number).flatMap { try matcher.owner(of: $0) } != nil
    }
    guard Double(known) >= Self.leastKnownShare * Double(numbers.count) else {
      throw CatalogueError.unnamedNumbers(path: path, example: first)
    }
    return .number
  }

  // MARK: Whose users

  /// How many ratings are compared with those of each collection.
  private static let sampleSize = 500

  /// The collection that the users belong to: users that are but numbers are other people in another data set.
  ///
  /// A file whose ratings the catalogue has is of the same set.
  private func collection(
    of table: RatingTable, scale: RatingScale, _ films: [Int64?], _ path: String
  ) throws -> String {
    let areNumbers = table.users.identifiers.allSatisfy { $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
    guard areNumbers else { return "" }
    var votes: [String: Int] = [:]
    let step = max(1, table.count / Self.sampleSize)
    for index in stride(from: 0, to: table.count, by: step) {
      guard let film = films[Int(table.filmNumbers[index])] else { continue }
      let user = table.users.identifiers[Int(table.userNumbers[index])]
      let same = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT collection FROM rater JOIN rating ON rating.rater = rater.id
            WHERE name = ? AND film = ? AND abs(value - ?) < 1e-6 AND time IS ?
              AND collection <> ''
            """),
        arguments: [
          user, film, scale.normalized(Double(table.values[index])),
          table.timestamps.isEmpty ? nil : table.timestamps[index],
        ])
      for collection in same { votes[collection, default: 0] += 1 }
    }
    let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let compared = min(table.count, Self.sampleSize)
    if let best, 2 * best.value > compared { return best.key }
    return newCollection
  }
}
