internal import FilmAnalytics
internal import FilmData
internal import GRDB

/// Writes an export of the catalogue's owner: ratings, reviews and films to see, of each film the latest.
///
/// Belongs to one transaction.
struct MineInsertion {
  private(set) var withoutFilm = 0
  /// Ratings between two halves of a star.
  private(set) var rounded = 0
  private(set) var entries: OwnEntries
  let matcher: FilmMatcher

  init(_ db: Database, importID: Int64) throws {
    entries = try OwnEntries(db, importID: importID)
    matcher = FilmMatcher(db)
  }

  /// Writes the entries of a file.
  mutating func add(_ rows: [PersonalEntry]) throws {
    let films = try matcher.films(
      listed: rows.map { FilmName(key: $0.key, kind: $0.keyKind, title: $0.title, year: $0.year) })
    for (row, film) in zip(rows, films) {
      if let film { try add(row, film) } else { withoutFilm += 1 }
    }
    try entries.finish()
  }

  private mutating func add(_ entry: PersonalEntry, _ film: Int64) throws {
    let time = entry.time ?? Clock.now
    if let stars = entry.stars {
      let halves = Self.halves(stars)
      if abs(halves - stars) > 1e-6 { rounded += 1 }
      try entries.set(.rating, of: film, to: .init(text: "\(halves)", time: time))
    }
    if let text = entry.review {
      try entries.set(.review, of: film, to: .init(text: text, time: time))
    }
    if entry.isOnWatchlist { try entries.set(.watchlist, of: film, to: .init(time: time)) }
  }

  /// The nearest half of a star.
  static func halves(_ stars: Double) -> Double { min(5, max(0.5, (2 * stars).rounded() / 2)) }
}
