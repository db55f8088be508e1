internal import FilmAnalytics
internal import FilmData
internal import GRDB

/// Reads the lines of an export back, whatever the order of their tables but films first.
///
/// Belongs to one transaction.
struct LineImport {
  private(set) var added = 0
  private(set) var changed = 0
  private(set) var known = 0
  private(set) var withoutFilm = 0
  /// Ratings of the owner between two halves of a star.
  private(set) var rounded = 0
  private let db: Database
  private let importID: Int64
  private var films: ExportedFilms
  private var merges: [(film: Int64, into: Int64)] = []
  private var reviews: ReviewInsertion
  private let part = ReviewPart(keyKind: nil, isAudience: false)
  private var facts: FactInsertion
  private var mine: OwnEntries
  private let ratings: RatingWriter
  private var raters: [String: Int64] = [:]
  private let countBefore: Int

  init(_ db: Database, importID: Int64) throws {
    (self.db, self.importID) = (db, importID)
    films = ExportedFilms(db)
    reviews = try ReviewInsertion(db, importID: importID)
    facts = FactInsertion(db, importID: importID)
    ratings = try RatingWriter(db, importID: importID)
    mine = try OwnEntries(db, importID: importID)
    countBefore = try Self.filmCount(db)
  }

  private static func filmCount(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM film") ?? 0
  }

  /// Adds what a line says; returns why it says nothing.
  mutating func add(_ line: ExportLine) throws -> RowProblem.Reason? {
    do {
      try take(line)
      return nil
    } catch let error as ExportLine.BadField {
      return error.reason
    }
  }

  /// Each value is looked at before anything of the line is written.
  private mutating func take(_ line: ExportLine) throws {
    guard let table = try line.table() else { return }
    let number = try line.needed(line.number("film_number"), "film_number")
    if table == .films { return try addFilm(number, line) }
    guard let film = try place("film", number, line) else {
      withoutFilm += 1
      return
    }
    switch table {
    case .films: break
    case .titles:
      let title = try line.needed(line.text("title"), "title")
      try films.matcher.add([], titles: [StorableText.text(title)], to: film)
    case .identifiers:
      let kind = try line.one(of: FilmIDKind.self, "kind")
      let value = try line.needed(line.text("value"), "value")
      guard let id = FilmID(value, kind: kind) else { throw ExportLine.BadField("value", value) }
      try films.matcher.add([id], titles: [], to: film)
    case .facts, .credits, .awards, .offers: try facts.add(line.record(table).storable, to: film)
    case .reviews: try addReview(line, film)
    case .ratings: try addRating(line, film)
    case .myRatings, .myReviews, .watchlist: try addMine(table, line, film)
    case .doubts: try addDoubt(line, film)
    }
  }

  /// A table by itself names its films by more than their numbers.
  private mutating func place(
    _ field: String, _ number: Int64, _ line: ExportLine
  ) throws -> Int64? {
    if let film = films[number] { return film }
    guard let name = try line.filmName(field) else { return nil }
    try films.add(number, name: name, isUntitled: false)
    return films[number]
  }

  private mutating func addFilm(_ number: Int64, _ line: ExportLine) throws {
    let ids = FilmRecordLines.idNames.flatMap { name, kind in
      (line.text(name) ?? "").split(separator: "|").compactMap { FilmID(String($0), kind: kind) }
    }
    let title = try line.needed(line.text("title"), "title")
    let name = FilmName(ids: ids, titles: [title], year: try line.year("year"))
    let (into, isUntitled) = (try line.number("merged_into"), try line.flag("is_untitled"))
    try films.add(number, name: name, isUntitled: isUntitled)
    if let into { merges.append((number, into)) }
  }

  private mutating func addReview(_ line: ExportLine, _ film: Int64) throws {
    part.removeAll()
    part.add(try line.review(of: film))
    let (added, known) = (reviews.added, reviews.known)
    try reviews.add(part, films: [film])
    self.added += reviews.added - added
    self.known += reviews.known - known
  }

  private mutating func addRating(_ line: ExportLine, _ film: Int64) throws {
    let user = try line.needed(line.text("user"), "user")
    let value = try line.needed(line.share("value"), "value")
    let time = try line.time()
    let rater = try rater(user, line.text("collection") ?? "")
    switch try ratings.write(value, by: rater, of: film, at: time) {
    case .added: added += 1
    case .changed: changed += 1
    case .known: known += 1
    }
    try FilmCounts.markDue(film, db)
  }

  private mutating func rater(_ name: String, _ collection: String) throws -> Int64 {
    let key = collection + "\u{1F}" + name
    if let rater = raters[key] { return rater }
    let rater = try RatingInsertion.rater(db, name, in: collection)
    raters[key] = rater
    return rater
  }

  private mutating func addMine(_ table: ExportTable, _ line: ExportLine, _ film: Int64) throws {
    let time = try line.time() ?? Clock.now
    switch table {
    case .myRatings:
      let stars = try line.stars()
      let halves = MineInsertion.halves(stars)
      if abs(halves - stars) > 1e-6 { rounded += 1 }
      try mine.set(.rating, of: film, to: .init(text: "\(halves)", time: time))
    case .myReviews:
      let text = try line.needed(line.text("text"), "text")
      try mine.set(.review, of: film, to: .init(text: text, time: time))
    default: try mine.set(.watchlist, of: film, to: .init(time: time))
    }
  }

  private mutating func addDoubt(_ line: ExportLine, _ film: Int64) throws {
    let other = try line.needed(line.number("other_number"), "other_number")
    let reason = try line.one(of: DoubtfulFilm.Reason.self, "reason")
    let years = try line.years()
    guard let other = try place("other", other, line), other != film else {
      withoutFilm += 1
      return
    }
    try run(
      "INSERT INTO doubt (film, other, reason, years) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
      [film, other, reason.rawValue, years])
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
    try films.finish()
    for (film, into) in merges {
      guard let film = films[film], let into = films[into] else { continue }
      try films.matcher.merge(film, into: into)
    }
    try mine.finish()
    added += facts.added + mine.added
    changed += mine.changed
    known += facts.known + mine.known
    return try Self.filmCount(db) - countBefore
  }
}
