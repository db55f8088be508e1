internal import GRDB

/// What one import says of a film, moved to a film of its own.
struct FilmMove {
  let importID: Int64
  let from: Int64
  let to: Int64

  /// What the journal has of it, beside the new film.
  var text: String { "\(importID) \(from)" }

  /// Reads what the journal has.
  init?(_ text: String?, to film: Int64) {
    let numbers = (text ?? "").split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == 2 else { return nil }
    (importID, from, to) = (numbers[0], numbers[1], film)
  }

  private init(importID: Int64, from: Int64, to: Int64) {
    (self.importID, self.from, self.to) = (importID, from, to)
  }

  private static let tables = ["review", "rating", "fact", "credit", "award", "offer"]
  private static let mine = ["my_rating", "my_review", "watchlist"]

  /// Moves what an import says of a film; `nil` where it says nothing.
  ///
  /// - Parameter canonical: the film that the new one becomes a part of; `nil` for none.
  static func make(
    _ db: Database, of film: Int64, import importID: Int64, into canonical: Int64?
  ) throws -> FilmMove? {
    let other = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM film") ?? 0) + 1
    try db.execute(
      sql: """
        INSERT INTO film (id, title, year, has_title, canonical)
        SELECT ?1, title, year, has_title, ?2 FROM film WHERE id = ?3
        """, arguments: [other, canonical ?? other, film])
    let move = FilmMove(importID: importID, from: film, to: other)
    guard try move.move(db, from: film, to: other) > 0 else {
      try db.execute(sql: "DELETE FROM film WHERE id = ?", arguments: [other])
      return nil
    }
    let title = try Catalogue.summary(db, of: other).title
    try FilmMatcher(db).add([], titles: [title], to: other)
    for review in try move.reviews(db) { try review.addIdentity(db, of: other) }
    for film in [film, other] { try FilmCounts.markDue(film, db) }
    return move
  }

  /// Whether nothing came to the new film since.
  func isUntouched(_ db: Database) throws -> Bool {
    for table in Self.tables {
      let other = try Int.fetchOne(
        db, sql: "SELECT 1 FROM \(table) WHERE film = ? AND import <> ? LIMIT 1",
        arguments: [to, importID])
      if other != nil { return false }
    }
    for table in Self.mine {
      let own = try Int.fetchOne(
        db, sql: "SELECT 1 FROM \(table) WHERE film = ? LIMIT 1", arguments: [to])
      if own != nil { return false }
    }
    let isIdentified = try Int.fetchOne(
      db, sql: "SELECT 1 FROM film_id WHERE film = ? LIMIT 1", arguments: [to])
    let member = try Int.fetchOne(
      db, sql: "SELECT 1 FROM film WHERE canonical = ?1 AND id <> ?1 LIMIT 1", arguments: [to])
    return isIdentified == nil && member == nil
  }

  /// Moves everything back, and removes the film.
  ///
  /// Where the film got the same since, that stays, as where an import brings it again; of a user's two ratings the later
  /// does.
  func takeBack(_ db: Database) throws {
    for review in try reviews(db) { try review.removeIdentity(db, of: to) }
    try db.execute(
      sql: """
        DELETE FROM rating WHERE film = ?1 AND EXISTS (SELECT 1 FROM rating AS moved
          WHERE moved.film = ?2 AND moved.import = ?3 AND moved.rater = rating.rater
            AND moved.time > rating.time)
        """, arguments: [from, to, importID])
    // What cannot be moved goes with the film.
    _ = try move(db, from: to, to: from)
    try db.execute(sql: "DELETE FROM film WHERE id = ?", arguments: [to])
    try FilmCounts.markDue(from, db)
  }

  private func move(_ db: Database, from: Int64, to: Int64) throws -> Int {
    var count = 0
    for table in Self.tables {
      try db.execute(
        sql: "UPDATE OR IGNORE \(table) SET film = ? WHERE import = ? AND film = ?",
        arguments: [to, importID, from])
      count += db.changesCount
    }
    return count
  }

  private func reviews(_ db: Database) throws -> [ReviewIdentity] {
    let part = ReviewPart(keyKind: nil, isAudience: false)
    return try Row.fetchAll(
      db, sql: "SELECT \(StoredReview.columns) FROM review WHERE film = ? AND import = ?",
      arguments: [to, importID]
    ).compactMap { row in
      let review = StoredReview(row)
      part.removeAll()
      part.add(review)
      return part.reviews.first.map { ReviewIdentity(review: review.number, hash: $0.identity) }
    }
  }
}

/// By what a review is known when it comes again: it keeps its identity under the film that files have it under, and
/// gets another under the film that it was moved to, as which it is exported.
private struct ReviewIdentity {
  let review: Int64
  let hash: UInt64

  func addIdentity(_ db: Database, of film: Int64) throws {
    var identity = ReviewInsertion.mixed(hash, film)
    while let other = try owner(of: identity, db) {
      if other == review { return }
      identity &+= 1
    }
    try db.cachedStatement(sql: "INSERT INTO review_identity (identity, review) VALUES (?, ?)")
      .execute(arguments: [Int64(bitPattern: identity), review])
  }

  func removeIdentity(_ db: Database, of film: Int64) throws {
    var identity = ReviewInsertion.mixed(hash, film)
    while let other = try owner(of: identity, db) {
      if other == review {
        return try db.cachedStatement(sql: "DELETE FROM review_identity WHERE identity = ?")
          .execute(arguments: [Int64(bitPattern: identity)])
      }
      identity &+= 1
    }
  }

  private func owner(of identity: UInt64, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT review FROM review_identity WHERE identity = ?"),
      arguments: [Int64(bitPattern: identity)])
  }
}
