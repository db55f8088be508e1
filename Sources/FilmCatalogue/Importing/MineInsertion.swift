internal import FilmAnalytics
internal import FilmData
internal import GRDB

/// Writes an export of the catalogue's owner: ratings, reviews and films to see, of each film the latest.
///
/// Belongs to one transaction.
struct MineInsertion {
  private(set) var added = 0
  private(set) var known = 0
  private(set) var withoutFilm = 0
  let matcher: FilmMatcher
  private let db: Database

  init(_ db: Database) {
    self.db = db
    matcher = FilmMatcher(db)
  }

  /// Writes an entry.
  mutating func add(_ entry: PersonalEntry) throws {
    let name = FilmName(
      key: entry.key, kind: entry.keyKind, title: entry.title, year: entry.year)
    guard let film = try matcher.film(name) else {
      withoutFilm += 1
      return
    }
    let time = entry.time ?? Clock.now
    if let stars = entry.stars {
      try run(
        """
        INSERT INTO my_rating (film, stars, time) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET stars = excluded.stars, time = excluded.time
        WHERE excluded.time >= time AND stars <> excluded.stars
        """, [film, stars, time])
    }
    if let text = entry.review {
      try run(
        """
        INSERT INTO my_review (film, text, time) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET text = excluded.text, time = excluded.time
        WHERE excluded.time >= time AND text <> excluded.text
        """, [film, text, time])
    }
    if entry.isOnWatchlist {
      try run(
        "INSERT INTO watchlist (film, time) VALUES (?, ?) ON CONFLICT DO NOTHING", [film, time])
    }
  }

  private mutating func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
    if db.changesCount > 0 { added += 1 } else { known += 1 }
  }
}
