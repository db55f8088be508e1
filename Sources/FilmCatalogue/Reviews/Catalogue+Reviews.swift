public import FilmData
internal import GRDB

extension Catalogue {
  /// The order of reviews.
  public enum ReviewOrder: String, Sendable, Hashable, CaseIterable {
    /// The newest first; those without a date last.
    case newest
    /// The best rated first.
    case best
    /// The worst rated first.
    case worst
    /// As they came in.
    case imported
  }

  /// Reviews of a film, and of those that were merged into it.
  ///
  /// - Parameters:
  ///   - isAudience: whether those by the audience, or those by critics, are wanted; `nil` for both.
  ///   - verdict: the verdict that they must have.
  ///   - limit: how many are wanted.
  /// - Complexity: O(*n* log *n*) for *n* reviews of the film.
  public func reviews(
    of film: Int64, isAudience: Bool? = nil, verdict: Freshness? = nil,
    order: ReviewOrder = .newest, limit: Int? = nil
  ) throws -> [StoredReview] {
    try reading { db in
      try Self.reviews(
        db, of: Self.canonical(db, of: film), isAudience: isAudience, verdict: verdict,
        order: order, limit: limit)
    }
  }

  static func reviews(
    _ db: Database, of film: Int64, isAudience: Bool?, verdict: Freshness?, order: ReviewOrder,
    limit: Int?
  ) throws -> [StoredReview] {
    var sql = """
      SELECT \(StoredReview.columns) FROM review
      WHERE film IN (SELECT id FROM film WHERE canonical = ?)
      """
    if let isAudience { sql += " AND audience = \(isAudience ? 1 : 0)" }
    if let verdict { sql += " AND verdict = \(verdict == .fresh ? 1 : 0)" }
    sql += " ORDER BY " + Self.terms(order)
    if let limit { sql += " LIMIT \(limit)" }
    return try Row.fetchAll(db, sql: sql, arguments: [film]).map(StoredReview.init)
  }

  private static func terms(_ order: ReviewOrder) -> String {
    switch order {
    case .newest: "date IS NULL, date DESC, review.id DESC"
    case .best: "coalesce(rating, predicted) IS NULL, coalesce(rating, predicted) DESC, review.id"
    case .worst: "coalesce(rating, predicted) IS NULL, coalesce(rating, predicted), review.id"
    case .imported: "review.id"
    }
  }
}

// MARK: Search

extension Catalogue {
  /// Reviews in which all of some words occur, the most telling first; words between quotes are a phrase.
  ///
  /// As ``findReviews(_:limit:)``, the hits alone.
  public func searchReviews(_ words: String, limit: Int = 20) throws -> [ReviewHit] {
    try findReviews(words, limit: limit).hits
  }

  /// Reviews in which all of some words occur, the most telling first (BM25); words between quotes are a phrase.
  ///
  /// Of words that very many reviews have, the 5,000 that came in last are ranked, which the result says; the same
  /// words always find the same reviews.
  ///
  /// - Complexity: O(reviews with the rarest of the words), and for frequent words alone O(1).
  public func findReviews(_ words: String, limit: Int = 20) throws -> FoundReviews {
    guard limit > 0, let query = SearchWords(words).query else { return FoundReviews() }
    return try reading { db in
      let (numbers, areLatest) = try Self.mostTelling(db, query, limit: limit)
      let statement = try db.cachedStatement(sql: Self.hit)
      let hits = try numbers.compactMap { number in
        try Row.fetchOne(statement, arguments: [query, number]).map { row in
          ReviewHit(
            review: StoredReview(row),
            film: FilmSummary(number: row[16], title: row[17], year: row[18]), marked: row[15])
        }
      }
      return FoundReviews(hits: hits, areLatest: areLatest)
    }
  }

  /// The numbers of the most telling of the latest hits, and whether there are more hits.
  ///
  /// One pass over the hits: to let the index sort them would be two more, to count and to find where the latest begin.
  private static func mostTelling(
    _ db: Database, _ query: String, limit: Int
  ) throws -> (numbers: [Int64], areLatest: Bool) {
    let statement = try RawStatement(
      db,
      """
      SELECT rowid, telling(review_search) FROM review_search WHERE review_search MATCH ?
      ORDER BY rowid DESC LIMIT \(TellingRank.mostHits + 1)
      """)
    statement.bind(1, query)
    var hits: [(number: Int64, score: Double)] = []
    try statement.forEach { hits.append(($0.number(0), $0.decimal(1))) }
    let areLatest = hits.count > TellingRank.mostHits
    if areLatest { hits.removeLast() }
    hits.sort { ($0.score, $0.number) < ($1.score, $1.number) }
    return (hits.prefix(limit).map(\.number), areLatest)
  }

  private static let hit = """
    SELECT \(StoredReview.columns), highlight(review_search, 0, char(2), char(3)) AS marked,
      shown.id AS id, shown.title, shown.year
    FROM review_search JOIN review ON review.id = review_search.rowid
    JOIN film ON film.id = review.film JOIN film AS shown ON shown.id = film.canonical
    WHERE review_search MATCH ? AND review_search.rowid = ?
    """
}
