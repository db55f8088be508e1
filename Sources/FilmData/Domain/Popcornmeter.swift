/// The share of a film's audience ratings that are 3.5 stars of five or higher.
public struct Popcornmeter: Sendable, Hashable {
  /// What the meter says.
  public enum Warmth: String, Sendable, Hashable {
    /// At least 60 % of the audience liked the film.
    case hot
    /// Fewer did.
    case stale
  }

  /// Ratings of 3.5/5 or higher.
  public var likedCount: Int
  /// All ratings.
  public var ratingCount: Int

  /// The least normalised rating, 0…1, that counts as liking: 3.5 of 5 stars.
  public static let likedThreshold = 0.7
  /// The least percentage that is hot.
  public static let hotPercentage = 60
  /// The fewest ratings for which the meter is shown.
  public static let minimumRatingCount = 5

  /// The least percentage that is Verified Hot.
  public static let verifiedPercentage = 90
  /// The least percentage at which a film stays Verified Hot.
  public static let verifiedHeldPercentage = 80

  /// Makes a meter from counts.
  public init(likedCount: Int = 0, ratingCount: Int = 0) {
    self.likedCount = likedCount
    self.ratingCount = ratingCount
  }

  /// Counts one more rating.
  ///
  /// - Parameter rating: normalised, 0…1.
  public mutating func add(rating: Double) {
    ratingCount += 1
    if rating >= Self.likedThreshold - 1e-9 { likedCount += 1 }
  }

  /// Counts the ratings of another meter, too.
  public mutating func add(_ other: Popcornmeter) {
    likedCount += other.likedCount
    ratingCount += other.ratingCount
  }

  /// The share of ratings of 3.5/5 or higher, 0…1; `nil` without ratings.
  public var share: Double? {
    ratingCount > 0 ? Double(likedCount) / Double(ratingCount) : nil
  }

  /// The share in per cent, rounded to a whole number; `nil` with fewer than five ratings.
  public var percentage: Int? {
    guard ratingCount >= Self.minimumRatingCount else { return nil }
    return (200 * likedCount + ratingCount) / (2 * ratingCount)
  }

  /// Hot from 60 %; `nil` while the meter is not shown.
  public var warmth: Warmth? {
    percentage.map { $0 >= Self.hotPercentage ? .hot : .stale }
  }
}
