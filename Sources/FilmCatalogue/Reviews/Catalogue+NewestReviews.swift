internal import GRDB

extension Catalogue {
  /// The newest reviews with their films: by their dates, those without one last, in the order in which they came in.
  ///
  /// - Parameters:
  ///   - limit: how many.
  ///   - offset: how many are passed over.
  ///   - isAudience: whether those by the audience, or those by critics, are wanted; `nil` for both.
  /// - Complexity: O(limit + offset).
  public func newestReviews(
    limit: Int, offset: Int = 0, isAudience: Bool? = nil
  ) throws -> [FilmReview] {
    let (limit, offset) = (max(0, limit), max(0, offset))
    let sides = isAudience.map { [$0] } ?? [false, true]
    return try reading { db in
      let statement = try db.cachedStatement(sql: NewestReviews.ofSide)
      let found = try sides.flatMap { side in
        try Row.fetchAll(statement, arguments: [side, limit + offset]).map {
          (date: $0[0] as String? ?? "", number: $0[1] as Int64)
        }
      }
      let newest = found.sorted { ($1.date, $1.number) < ($0.date, $0.number) }
      return try newest.dropFirst(offset).prefix(limit).compactMap {
        try NewestReviews.review(db, $0.number)
      }
    }
  }
}
