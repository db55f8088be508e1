internal import FilmData
internal import GRDB

extension Catalogue {
  /// Reviews in which all of some words occur, the most telling first; words between quotes are a phrase.
  ///
  /// As ``findReviews(_:limit:)``, the hits alone.
  public func searchReviews(_ words: String, limit: Int = 20) throws -> [ReviewHit] {
    try findReviews(words, limit: limit).hits
  }

  /// As ``findReviews(_:)``, of all reviews.
  public func findReviews(_ words: String, limit: Int = 20) throws -> FoundReviews {
    var search = ReviewSearch(words)
    search.limit = limit
    return try findReviews(search)
  }

  /// Reviews in which all of some words occur, the most telling first (BM25); words between quotes are a phrase.
  ///
  /// Of words that very many of the reviews that may be found have, the 5,000 that came in last are ranked, which the
  /// result says; the same words always find the same reviews.
  ///
  /// - Throws: ``CatalogueError/unknownFilm(_:suggestions:)`` for a film's number that there is not.
  /// - Complexity: O(reviews with the rarest of the words), for frequent words alone O(1); with conditions, O(reviews that
  ///   have the words and do not pass) beside that.
  public func findReviews(_ search: ReviewSearch) throws -> FoundReviews {
    guard search.limit > 0, let query = SearchWords(search.words).query else {
      return FoundReviews()
    }
    return try reading { db in
      let film = try search.film.map { try Self.canonical(db, of: $0) }
      let (numbers, count, areLatest) = try Self.mostTelling(db, query, search, film: film)
      let statement = try db.cachedStatement(sql: Self.hit)
      let hits = try numbers.compactMap { number in
        try Row.fetchOne(statement, arguments: [query, number]).map(ReviewHit.init)
      }
      return FoundReviews(hits: hits, count: count, areLatest: areLatest)
    }
  }

  /// The numbers of the most telling of the latest hits, how many these are, and whether there are more hits.
  ///
  /// One pass over the hits: to let the index sort them would be two more, to count and to find where the latest begin.
  private static func mostTelling(
    _ db: Database, _ query: String, _ search: ReviewSearch, film: Int64?
  ) throws -> (numbers: [Int64], count: Int, areLatest: Bool) {
    let statement = try RawStatement(
      db,
      """
      SELECT review_search.rowid, telling(review_search) FROM review_search
      \(search.passesAll ? "" : "CROSS JOIN review ON review.id = review_search.rowid")
      WHERE review_search MATCH ? \(conditions(search, film))
      ORDER BY review_search.rowid DESC LIMIT \(TellingRank.mostHits + 1)
      """)
    statement.bind(1, query)
    var hits: [(number: Int64, score: Double)] = []
    try statement.forEach { hits.append(($0.number(0), $0.decimal(1))) }
    let areLatest = hits.count > TellingRank.mostHits
    if areLatest { hits.removeLast() }
    hits.sort { ($0.score, $0.number) < ($1.score, $1.number) }
    return (hits.prefix(search.limit).map(\.number), hits.count, areLatest)
  }

  private static func conditions(_ search: ReviewSearch, _ film: Int64?) -> String {
    var conditions = ""
    if let isAudience = search.isAudience { conditions += " AND audience = \(isAudience ? 1 : 0)" }
    if let verdict = search.verdict { conditions += " AND verdict = \(verdict == .fresh ? 1 : 0)" }
    if let film {
      // Without the sign, each review of the film would be looked up in the index of words by itself.
      conditions += """
         AND +review_search.rowid IN
          (SELECT id FROM review WHERE film IN (SELECT id FROM film WHERE canonical = \(film)))
        """
    }
    return conditions
  }

  private static let hit = """
    SELECT \(StoredReview.columns), highlight(review_search, 0, char(2), char(3)) AS marked,
      shown.id AS id, shown.title, shown.year
    FROM review_search JOIN review ON review.id = review_search.rowid
    JOIN film ON film.id = review.film JOIN film AS shown ON shown.id = film.canonical
    WHERE review_search MATCH ? AND review_search.rowid = ?
    """
}

extension ReviewHit {
  fileprivate init(_ row: Row) {
    self.init(
      review: StoredReview(row),
      film: FilmSummary(number: row[16], title: row[17], year: row[18]), marked: row[15])
  }
}
