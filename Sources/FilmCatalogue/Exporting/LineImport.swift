internal import FilmAnalytics
internal import FilmData
internal import GRDB

/// Reads the lines of an export back, whatever the order of their tables but films first.
///
/// Belongs to one transaction.
struct LineImport {
  private(set) var added = 0
  private(set) var known = 0
  private(set) var withoutFilm = 0
  private let db: Database
  private let importID: Int64
  private var films: ExportedFilms
  private var merges: [(film: Int64, into: Int64)] = []
  private var reviews: ReviewInsertion
  private let part = ReviewPart(keyKind: nil, isAudience: false)
  private var facts: FactInsertion
  private var raters: [String: Int64] = [:]
  private let countBefore: Int

  init(_ db: Database, importID: Int64) throws {
    (self.db, self.importID) = (db, importID)
    films = ExportedFilms(db)
    reviews = try ReviewInsertion(db, importID: importID)
    facts = FactInsertion(db, importID: importID)
    countBefore = try Self.filmCount(db)
  }

  private static func filmCount(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM film") ?? 0
  }

  /// Adds what a line says.
  mutating func add(_ line: ExportLine) throws {
    guard let table = line.table else { return }
    let number = line.number("film_number")
    if table == .films {
      guard let number else { return }
      return try addFilm(number, line)
    }
    guard let number, let film = films[number] else {
      withoutFilm += 1
      return
    }
    switch table {
    case .films: break
    case .titles: try films.matcher.add([], titles: line.texts("title"), to: film)
    case .identifiers:
      let kind = line.text("kind").flatMap(FilmIDKind.init(rawValue:))
      let id = line.text("value").flatMap { FilmID($0, kind: kind) }
      try films.matcher.add([id].compactMap { $0 }, titles: [], to: film)
    case .facts, .credits, .awards, .offers:
      if let record = line.record(table) { try facts.add(record, to: film) }
    case .reviews: try addReview(line, film)
    case .ratings: try addRating(line, film)
    case .myRatings:
      try run(
        """
        INSERT INTO my_rating (film, stars, time) VALUES (?, ?, ?) ON CONFLICT DO UPDATE
        SET stars = excluded.stars, time = excluded.time WHERE excluded.time > time
        """, [film, line.decimal("stars"), line.number("time")])
    case .myReviews:
      try run(
        """
        INSERT INTO my_review (film, text, time) VALUES (?, ?, ?) ON CONFLICT DO UPDATE
        SET text = excluded.text, time = excluded.time WHERE excluded.time > time
        """, [film, line.text("text"), line.number("time")])
    case .watchlist:
      try run(
        "INSERT INTO watchlist (film, time) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [film, line.number("time")])
    case .doubts:
      guard let other = line.number("other_number").flatMap({ films[$0] }) else { return }
      try run(
        "INSERT INTO doubt (film, other, reason, years) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [film, other, line.text("reason"), line.number("years")])
    }
  }

  private mutating func addFilm(_ number: Int64, _ line: ExportLine) throws {
    let ids = FilmRecordLines.idNames.flatMap { name, kind in
      (line.text(name) ?? "").split(separator: "|").compactMap { FilmID(String($0), kind: kind) }
    }
    let name = FilmName(
      ids: ids, titles: line.texts("title"), year: line.number("year").map { Int($0) })
    try films.add(number, name: name, isUntitled: line.number("is_untitled") == 1)
    if let into = line.number("merged_into") { merges.append((number, into)) }
  }

  private mutating func addReview(_ line: ExportLine, _ film: Int64) throws {
    part.removeAll()
    part.add(line.review(of: film))
    let (added, known) = (reviews.added, reviews.known)
    try reviews.add(part, films: [film])
    self.added += reviews.added - added
    self.known += reviews.known - known
  }

  private mutating func addRating(_ line: ExportLine, _ film: Int64) throws {
    guard let user = line.text("user"), let value = line.decimal("value") else { return }
    let rater = try rater(user, line.text("collection") ?? "")
    try FilmCounts.markDue(film, db)
    try run(
      """
      INSERT INTO rating (rater, film, value, time, import) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
      SET value = excluded.value, time = excluded.time WHERE excluded.time > time
      """, [rater, film, value, line.number("time"), importID])
  }

  private mutating func rater(_ name: String, _ collection: String) throws -> Int64 {
    let key = collection + "\u{1F}" + name
    if let rater = raters[key] { return rater }
    let rater = try RatingInsertion.rater(db, name, in: collection)
    raters[key] = rater
    return rater
  }

  private mutating func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
    if db.changesCount > 0 { added += 1 } else { known += 1 }
  }

  /// Merges the films that were merged, once all are there.
  ///
  /// - Returns: how many films are new.
  mutating func finish() throws -> Int {
    try reviews.finish()
    for (film, into) in merges {
      guard let film = films[film], let into = films[into], film != into else { continue }
      try db.execute(sql: "UPDATE film SET canonical = ? WHERE id = ?", arguments: [into, film])
    }
    added += facts.added
    known += facts.known
    return try Self.filmCount(db) - countBefore
  }
}
