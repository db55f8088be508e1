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

  /// Reviews in which all of some words occur, the most telling first (BM25); words between quotes are a phrase.
  public func searchReviews(_ words: String, limit: Int = 20) throws -> [ReviewHit] {
    guard let query = SearchWords(words).query else { return [] }
    return try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(StoredReview.columns), marked, shown.id AS id, shown.title, shown.year FROM
            (SELECT rowid AS hit, rank, highlight(review_search, 0, char(2), char(3)) AS marked
             FROM review_search WHERE review_search MATCH ? ORDER BY rank LIMIT ?)
          JOIN review ON review.id = hit
          JOIN film ON film.id = review.film JOIN film AS shown ON shown.id = film.canonical
          ORDER BY rank, hit
          """, arguments: [query, limit]
      ).map { row in
        ReviewHit(
          review: StoredReview(row),
          film: FilmSummary(number: row[16], title: row[17], year: row[18]), marked: row[15])
      }
    }
  }
}
