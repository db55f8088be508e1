internal import FilmData
internal import GRDB

/// The sums over a film's reviews and ratings of which its meters are made.
struct MeterSums {
  private var critics = Tomatometer()
  private var top = Tomatometer()
  private var audience = Popcornmeter()
  private var (criticCounts, topCounts, audienceCounts) = (
    MeterCounts(), MeterCounts(), MeterCounts()
  )
  private var (criticSum, topSum, audienceSum) = (0.0, 0.0, 0.0)
  private var (criticRatings, topRatings, audienceRatings) = (0, 0, 0)
  private var silent = 0

  /// Reads the sums of a film, and of those that were merged into it.
  ///
  /// - Complexity: O(reviews and ratings of the film), from indexes alone.
  init(_ db: Database, film: Int64) throws {
    let reviews = try Row.fetchCursor(
      db.cachedStatement(sql: Self.reviewSums), arguments: [film])
    while let row = try reviews.next() { add(row) }
    let ratings = try Row.fetchAll(
      db.cachedStatement(sql: Self.ratingSums), arguments: [film, film])
    for row in ratings {
      audience.add(Popcornmeter(likedCount: row["liked"], ratingCount: row["count"]))
      audienceCounts.stated += row["count"] as Int
      audienceRatings += row["count"] as Int
      audienceSum += row["sum"] as Double
    }
  }

  /// The least rating that is a like, with room for rounding: 3.5 of 5.
  static let like = Popcornmeter.likedThreshold - 1e-9

  private static let reviewSums = """
    SELECT audience, top, basis, verdict, count(*) AS count,
      count(rating) AS ratings, total(rating) AS sum, total(rating >= \(like)) AS liked,
      total(rating IS NULL AND basis = 3 AND predicted >= \(like)) AS predicted_liked,
      total(rating IS NULL AND basis = 3) AS predicted
    FROM review WHERE film IN (SELECT id FROM film WHERE canonical = ?)
    GROUP BY audience, top, basis, verdict
    """
  private static let ratingSums = """
    SELECT count(*) AS count, total(value) AS sum, total(value >= \(like)) AS liked FROM rating
    WHERE film IN (SELECT id FROM film WHERE canonical = ?)
    UNION ALL
    SELECT count(*), total(stars / 5), total(stars / 5 >= \(like)) FROM
      (SELECT stars FROM counted_my_rating WHERE film IN (SELECT id FROM film WHERE canonical = ?)
       ORDER BY time DESC LIMIT 1)
    """

  /// What of the owner's ratings counts: a view of the connection, all of them or none.
  static func viewOfOwnRatings(isCounted: Bool) -> String {
    "CREATE TEMP VIEW counted_my_rating AS SELECT * FROM my_rating" + (isCounted ? "" : " WHERE 0")
  }

  private mutating func add(_ row: Row) {
    let basis = VerdictBasis(rawValue: row["basis"]) ?? .none
    let verdict: Int? = row["verdict"]
    let (count, ratings): (Int, Int) = (row["count"], row["ratings"])
    if basis == .none { silent += count }
    guard row["audience"] as Int == 0 else { return addAudience(row, basis, verdict) }
    let meter = Tomatometer(
      freshCount: verdict == 1 ? count : 0, reviewCount: verdict == nil ? 0 : count)
    critics.add(meter)
    criticCounts.add(basis, count)
    criticSum += row["sum"] as Double
    criticRatings += ratings
    guard row["top"] as Int == 1 else { return }
    top.add(meter)
    topCounts.add(basis, count)
    topSum += row["sum"] as Double
    topRatings += ratings
  }

  /// Stars count where there are any, else the label, else what the text predicts.
  private mutating func addAudience(_ row: Row, _ basis: VerdictBasis, _ verdict: Int?) {
    let (count, ratings): (Int, Int) = (row["count"], row["ratings"])
    let (liked, predicted): (Int, Int) = (
      Int(row["liked"] as Double), Int(row["predicted"] as Double)
    )
    let labelled = basis == .label ? count - ratings : 0
    audience.add(
      Popcornmeter(
        likedCount: liked + Int(row["predicted_liked"] as Double)
          + (verdict == 1 ? labelled : 0),
        ratingCount: ratings + predicted + labelled))
    // Stars are what this meter counts: nothing is read off them.
    audienceCounts.stated += labelled + ratings
    audienceCounts.predicted += predicted
    audienceSum += row["sum"] as Double
    audienceRatings += ratings
  }

  /// Whether the audience's meter is where being Verified Hot depends on what it was before.
  var needsHistory: Bool {
    guard let percentage = audience.percentage else { return false }
    return (Popcornmeter.verifiedHeldPercentage..<Popcornmeter.verifiedPercentage)
      .contains(percentage)
  }

  /// The meters by some rules.
  func meters(_ rules: MeterRules, wasVerifiedHot: Bool) -> FilmMeters {
    FilmMeters(
      critics: CriticsMeter(
        critics, counts: criticCounts, ratingSum: criticSum, ratingCount: criticRatings,
        topCount: top.reviewCount, rules: rules),
      topCritics: CriticsMeter(
        top, counts: topCounts, ratingSum: topSum, ratingCount: topRatings, topCount: 0),
      audience: AudienceMeter(
        audience, counts: audienceCounts, ratingSum: audienceSum, ratingCount: audienceRatings,
        wasVerifiedHot: wasVerifiedHot),
      reviewsWithoutVerdict: silent)
  }
}
