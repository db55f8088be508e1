internal import FilmData
internal import GRDB

extension Catalogue {
  /// The meters of a film, and of those that were merged into it.
  ///
  /// - Parameters:
  ///   - film: its number.
  ///   - firstScore: how many reviews a first score needs.
  /// - Throws: ``CatalogueError``.
  /// - Complexity: O(reviews and ratings of the film).
  public func meters(
    of film: Int64, firstScore: MeterRules.FirstScore = .fromFive
  ) throws -> FilmMeters {
    try reading { db in
      try Self.meters(db, of: Self.canonical(db, of: film), firstScore: firstScore)
    }
  }

  static func meters(
    _ db: Database, of film: Int64, firstScore: MeterRules.FirstScore
  ) throws -> FilmMeters {
    let sums = try MeterSums(db, film: film)
    let rules = MeterRules(
      firstScore: firstScore,
      boxOffice: try fact(.boxOffice, of: film, db)?.first.flatMap { Int($0) },
      isLimited: try fact(.releaseWidth, of: film, db)?.first.map { $0 == "limited" })
    return sums.meters(
      rules, wasVerifiedHot: sums.needsHistory ? try wasVerifiedHot(db, film) : false)
  }

  /// Whether the audience's dated ratings, one after another, once made the film Verified Hot, and never lost it.
  private static func wasVerifiedHot(_ db: Database, _ film: Int64) throws -> Bool {
    var meter = Popcornmeter()
    var isHot = false
    let values = try Double.fetchCursor(
      db,
      sql: """
        SELECT value FROM (
          SELECT CASE WHEN rating IS NOT NULL THEN rating WHEN basis = 1 THEN verdict
            WHEN basis = 3 THEN predicted END AS value, date AS day FROM review
          WHERE audience = 1 AND film IN (SELECT id FROM film WHERE canonical = :film)
          UNION ALL
          SELECT value, datetime(time, 'unixepoch') FROM rating
          WHERE film IN (SELECT id FROM film WHERE canonical = :film)
        ) WHERE value IS NOT NULL ORDER BY day
        """, arguments: ["film": film])
    while let value = try values.next() {
      meter.add(rating: value)
      guard let percentage = meter.percentage else { continue }
      if percentage >= Popcornmeter.verifiedPercentage { isHot = true }
      if percentage < Popcornmeter.verifiedHeldPercentage { isHot = false }
    }
    return isHot
  }
}
