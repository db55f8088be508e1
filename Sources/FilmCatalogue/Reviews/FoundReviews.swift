/// Reviews in which words were found.
public struct FoundReviews: Sendable, Hashable, Codable {
  /// The reviews, the most telling first.
  public var hits: [ReviewHit] = []
  /// Whether so many reviews have the words that only those that came in last were ranked.
  public var areLatest = false

  enum CodingKeys: String, CodingKey {
    case hits
    case areLatest = "among_latest"
  }
}
