public import FilmData
internal import FilmEvaluation

/// The Popcornmeter of a film as a page shows it: percentage, state, count, interval.
public struct AudienceMeter: Sendable, Hashable, Codable {
  /// What the meter says.
  public enum State: String, Sendable, Hashable, Codable {
    /// At least 90 % of the audience liked the film, and never fewer than 80 % since.
    case verifiedHot = "verified_hot"
    /// At least 60 % liked it.
    case hot
    /// Fewer did.
    case stale
  }

  /// Ratings of 3.5 stars of five or more.
  public var liked: Int
  /// All ratings.
  public var count: Int
  /// The share that liked the film in whole per cent; `nil` while there are too few ratings.
  public var percentage: Int?
  /// What the meter says; `nil` while there are too few ratings.
  public var state: State?
  /// Where the true share lies with a confidence of 95 %, in per cent; `nil` without ratings.
  public var interval: ClosedRange<Double>?
  /// The mean of the audience's own ratings in stars, 0…5; `nil` without any.
  public var averageRating: Double?
  /// How many ratings the mean is of.
  public var ratingCount: Int
  /// Where the ratings come from: given, or predicted from texts.
  public var counts: MeterCounts

  enum CodingKeys: String, CodingKey {
    case liked, count, percentage, state, interval, counts
    case averageRating = "average_rating"
    case ratingCount = "rating_count"
  }

  /// Makes a meter from counts.
  ///
  /// - Parameters:
  ///   - meter: the share of the ratings that like the film.
  ///   - counts: of labels, scores and texts.
  ///   - ratingSum: the sum of the audience's ratings, each 0…1.
  ///   - ratingCount: how many ratings are in the sum.
  ///   - wasVerifiedHot: whether the film has been Verified Hot, and not lost that.
  public init(
    _ meter: Popcornmeter, counts: MeterCounts = MeterCounts(), ratingSum: Double = 0,
    ratingCount: Int = 0, wasVerifiedHot: Bool = false
  ) {
    (liked, count, self.counts) = (meter.likedCount, meter.ratingCount, counts)
    self.ratingCount = ratingCount
    averageRating = ratingCount > 0 ? 5 * ratingSum / Double(ratingCount) : nil
    interval = Interval(wilson: liked, of: count).map { 100 * $0.low...100 * $0.high }
    percentage = meter.percentage
    state = percentage.map { percentage in
      let needed =
        wasVerifiedHot ? Popcornmeter.verifiedHeldPercentage : Popcornmeter.verifiedPercentage
      if percentage >= needed { return .verifiedHot }
      return percentage >= Popcornmeter.hotPercentage ? .hot : .stale
    }
  }

  /// The classes in which pages show how many ratings there are.
  private static let classes = [
    50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000,
  ]

  /// The count as pages show it: `5,000+`, and the number itself below 50.
  public var countInWords: String {
    guard let least = Self.classes.last(where: { $0 <= count }) else { return "\(count)" }
    let digits = String(least)
    return (least < 1000 ? digits : digits.dropLast(3) + "," + digits.suffix(3)) + "+"
  }
}
