/// Reviews in which words were found.
public struct FoundReviews: Sendable, Hashable, Codable {
  /// The reviews, the most telling first.
  public var hits: [ReviewHit] = []
  /// How many reviews have the words and were ranked, whatever part of them the hits are; more have them where only the
  /// latest were ranked.
  public var count = 0
  /// Whether so many reviews have the words that only those that came in last were ranked.
  public var areLatest = false

  /// No reviews.
  public init() {}

  init(hits: [ReviewHit], count: Int, areLatest: Bool) {
    (self.hits, self.count, self.areLatest) = (hits, count, areLatest)
  }

  enum CodingKeys: String, CodingKey {
    case hits, count
    case areLatest = "among_latest"
  }
}
