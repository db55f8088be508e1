public import FilmData
internal import FilmEvaluation

/// The Tomatometer of a film as a page shows it: percentage, state, count, interval.
public struct CriticsMeter: Sendable, Hashable, Codable {
  /// What the meter says.
  public enum State: String, Sendable, Hashable, Codable {
    /// 75 % and more of many critics, top critics among them, recommend the film.
    case certifiedFresh = "certified_fresh"
    /// At least 60 % recommend it.
    case fresh
    /// Fewer do.
    case rotten
  }

  /// Reviews that are fresh.
  public var fresh: Int
  /// All reviews with a verdict.
  public var count: Int
  /// The share that is fresh in whole per cent; `nil` while there are too few reviews.
  public var percentage: Int?
  /// What the meter says; `nil` while there are too few reviews.
  public var state: State?
  /// Where the true share lies with a confidence of 95 %, in per cent; `nil` without reviews.
  public var interval: ClosedRange<Double>?
  /// The mean of the critics' own scores, 0…10; `nil` without scores.
  public var averageRating: Double?
  /// How many scores the mean is of.
  public var ratingCount: Int
  /// Where the verdicts come from.
  public var counts: MeterCounts

  enum CodingKeys: String, CodingKey {
    case fresh, count, percentage, state, interval, counts
    case averageRating = "average_rating"
    case ratingCount = "rating_count"
  }

  /// Makes a meter from counts.
  ///
  /// - Parameters:
  ///   - meter: the share of the reviews that are fresh.
  ///   - counts: of labels, scores and texts.
  ///   - ratingSum: the sum of the critics' scores, each 0…1.
  ///   - ratingCount: how many scores are in the sum.
  ///   - topCount: how many of the reviews are by top critics.
  ///   - rules: when a meter is shown and certified.
  public init(
    _ meter: Tomatometer, counts: MeterCounts = MeterCounts(), ratingSum: Double = 0,
    ratingCount: Int = 0, topCount: Int = 0, rules: MeterRules = MeterRules()
  ) {
    (fresh, count, self.counts) = (meter.freshCount, meter.reviewCount, counts)
    self.ratingCount = ratingCount
    averageRating = ratingCount > 0 ? 10 * ratingSum / Double(ratingCount) : nil
    interval = Interval(wilson: fresh, of: count).map { 100 * $0.low...100 * $0.high }
    percentage = count >= rules.minimumReviewCount ? meter.percentage : nil
    state = Self.state(meter, percentage, topCount: topCount, rules)
  }

  private static func state(
    _ meter: Tomatometer, _ percentage: Int?, topCount: Int, _ rules: MeterRules
  ) -> State? {
    guard let percentage else { return nil }
    let isCertified =
      percentage >= Tomatometer.certifiedPercentage
      && meter.reviewCount >= rules.certifiedReviewCount
      && topCount >= Tomatometer.certifiedTopReviewCount
    if isCertified { return .certifiedFresh }
    return percentage >= Tomatometer.freshPercentage ? .fresh : .rotten
  }
}
