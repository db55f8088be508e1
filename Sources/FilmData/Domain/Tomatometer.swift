/// The share of critics' reviews of a film that are fresh.
public struct Tomatometer: Sendable, Hashable {
  /// Reviews that are fresh.
  public var freshCount: Int
  /// All reviews that have a label.
  public var reviewCount: Int

  /// The fewest reviews for which the meter is shown.
  public static let minimumReviewCount = 5
  /// The least percentage that is fresh.
  public static let freshPercentage = 60

  /// The least percentage that is Certified Fresh.
  public static let certifiedPercentage = 75
  /// The fewest reviews of a Certified Fresh film with a wide release.
  public static let certifiedReviewCount = 80
  /// The fewest reviews of a Certified Fresh film with a limited release.
  public static let certifiedLimitedReviewCount = 40
  /// The fewest reviews by top critics of a Certified Fresh film.
  public static let certifiedTopReviewCount = 5

  /// Makes a meter from counts.
  public init(freshCount: Int = 0, reviewCount: Int = 0) {
    self.freshCount = freshCount
    self.reviewCount = reviewCount
  }

  /// Counts one more review.
  public mutating func add(_ freshness: Freshness) {
    reviewCount += 1
    if freshness == .fresh { freshCount += 1 }
  }

  /// Counts the reviews of another meter, too.
  public mutating func add(_ other: Tomatometer) {
    freshCount += other.freshCount
    reviewCount += other.reviewCount
  }

  /// The share of fresh reviews, 0…1; `nil` without reviews.
  public var share: Double? {
    reviewCount > 0 ? Double(freshCount) / Double(reviewCount) : nil
  }

  /// The share in per cent, rounded to a whole number; `nil` with fewer than five reviews.
  public var percentage: Int? {
    guard reviewCount >= Self.minimumReviewCount else { return nil }
    // In whole numbers: 23 of 40 is 57.5 %, which Double has a hair below the half.
    return (200 * freshCount + reviewCount) / (2 * reviewCount)
  }

  /// Fresh from 60 %; `nil` while the meter is not shown.
  public var freshness: Freshness? {
    percentage.map { $0 >= Self.freshPercentage ? .fresh : .rotten }
  }
}
