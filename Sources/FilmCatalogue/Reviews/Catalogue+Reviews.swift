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
  ///   - film: the number of the film.
  ///   - isAudience: whether those by the audience, or those by critics, are wanted; `nil` for both.
  ///   - verdict: the verdict that they must have.
  ///   - order: which come first.
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
    case .newest:
      "\(NewestReviews.dayOrYear) IS NULL, \(NewestReviews.dayOrYear) DESC, review.id DESC"
    case .best: "coalesce(rating, predicted) IS NULL, coalesce(rating, predicted) DESC, review.id"
    case .worst: "coalesce(rating, predicted) IS NULL, coalesce(rating, predicted), review.id"
    case .imported: "review.id"
    }
  }
}
