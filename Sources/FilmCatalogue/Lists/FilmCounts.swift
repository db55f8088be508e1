internal import FilmData
internal import GRDB

/// How many reviews and ratings of which kind a film has, as the catalogue keeps them beside the reviews: counting those
/// of all films takes longer than a list of films may.
struct FilmCounts: Equatable {
  /// All reviews, with a verdict or without.
  var reviews = 0
  /// Critics' reviews with a verdict.
  var critics = Tomatometer()
  /// The audience's reviews and ratings.
  var audience = Popcornmeter()

  mutating func add(_ other: FilmCounts) {
    reviews += other.reviews
    critics.add(other.critics)
    audience.add(other.audience)
  }

  /// The tables of the counts, and of the films whose counts are to be made anew.
  static let tables = [
    """
    CREATE TABLE film_counts (
      film INTEGER PRIMARY KEY REFERENCES film ON DELETE CASCADE,
      reviews INTEGER NOT NULL, critics INTEGER NOT NULL, fresh INTEGER NOT NULL,
      audience INTEGER NOT NULL, liked INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE TABLE film_due (film INTEGER PRIMARY KEY REFERENCES film ON DELETE CASCADE) STRICT",
  ]

  /// Says that reviews or ratings of a film changed, in the transaction that changes them.
  static func markDue(_ film: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO film_due (film) VALUES (?)")
      .execute(arguments: [film])
  }

  /// Says that a review changed.
  static func markDue(ofReview review: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO film_due (film) SELECT film FROM review WHERE id = ?"
    ).execute(arguments: [review])
  }

  /// Counts the reviews and ratings of the films that changed; belongs to the end of their transaction.
  ///
  /// - Complexity: O(reviews and ratings of these films), from indexes alone.
  static func update(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "SELECT 1 FROM film_due LIMIT 1") != nil else { return }
    var counts: [Int64: FilmCounts] = [:]
    try RawStatement(db, reviewsOfDueFilms).forEach {
      counts[$0.number(0), default: .init()].addReview($0)
    }
    try RawStatement(db, ratingsOfDueFilms).forEach { row in
      counts[row.number(0), default: .init()].audience.add(
        Popcornmeter(likedCount: Int(row.number(2)), ratingCount: Int(row.number(1))))
    }
    try db.execute(sql: "DELETE FROM film_counts WHERE film IN (SELECT film FROM film_due)")
    let insertion = try RawStatement(db, "INSERT INTO film_counts VALUES (?, ?, ?, ?, ?, ?)")
    for (film, count) in counts.sorted(by: { $0.key < $1.key }) {
      insertion.bind(1, film)
      let numbers = [
        count.reviews, count.critics.reviewCount, count.critics.freshCount,
        count.audience.ratingCount, count.audience.likedCount,
      ]
      for (column, number) in numbers.enumerated() {
        insertion.bind(Int32(column + 2), Int64(number))
      }
      try insertion.step()
    }
    try db.execute(sql: "DELETE FROM film_due")
  }

  private static let reviewsOfDueFilms = """
    SELECT film_due.film, audience, basis, verdict, coalesce(rating, iif(basis = 3, predicted, NULL))
    FROM film_due CROSS JOIN review ON review.film = film_due.film
    """
  private static let ratingsOfDueFilms = """
    SELECT film_due.film, count(*), sum(value >= \(MeterSums.like))
    FROM film_due CROSS JOIN rating ON rating.film = film_due.film GROUP BY film_due.film
    """

  /// Counts a review by the rules of ``MeterSums``.
  private mutating func addReview(_ row: RawRow) {
    reviews += 1
    let verdict = row.numberIfAny(3)
    if row.number(1) == 0 {
      guard let verdict else { return }
      critics.add(Tomatometer(freshCount: Int(verdict), reviewCount: 1))
    } else if let rating = row.decimalIfAny(4) {
      audience.add(
        Popcornmeter(likedCount: rating >= MeterSums.like ? 1 : 0, ratingCount: 1))
    } else if Int(row.number(2)) == VerdictBasis.label.rawValue {
      audience.add(Popcornmeter(likedCount: Int(verdict ?? 0), ratingCount: 1))
    }
  }
}

extension FilmCounts {
  /// Reads the counts of every film that is shown, with those of the films that were merged into it, and the owner's own
  /// rating as one.
  ///
  /// - Returns: the numbers of the films, their years, and their counts.
  static func all(_ db: Database) throws -> [(film: Int64, year: Int?, counts: FilmCounts)] {
    var films: [(film: Int64, year: Int?, counts: FilmCounts)] = []
    var merged: [(into: Int64, counts: FilmCounts)] = []
    try RawStatement(
      db,
      """
      SELECT id, canonical, year, reviews, critics, fresh, audience, liked FROM film
      LEFT JOIN film_counts ON film_counts.film = id ORDER BY id
      """
    ).forEach { row in
      let counts = FilmCounts(
        reviews: Int(row.number(3)),
        critics: Tomatometer(freshCount: Int(row.number(5)), reviewCount: Int(row.number(4))),
        audience: Popcornmeter(likedCount: Int(row.number(7)), ratingCount: Int(row.number(6))))
      if row.number(0) == row.number(1) {
        films.append((row.number(0), row.numberIfAny(2).map { Int($0) }, counts))
      } else {
        merged.append((row.number(1), counts))
      }
    }
    try RawStatement(
      db,
      """
      SELECT canonical, stars >= \(5 * MeterSums.like), max(time) FROM counted_my_rating
      JOIN film ON film.id = film GROUP BY canonical
      """
    ).forEach { row in
      merged.append(
        (
          row.number(0),
          FilmCounts(audience: Popcornmeter(likedCount: Int(row.number(1)), ratingCount: 1))
        ))
    }
    if merged.isEmpty { return films }
    let places = Dictionary(
      uniqueKeysWithValues: films.indices.lazy.map { (films[$0].film, $0) })
    for (film, counts) in merged {
      if let place = places[film] { films[place].counts.add(counts) }
    }
    return films
  }
}
