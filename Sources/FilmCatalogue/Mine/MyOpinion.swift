/// What the owner of the catalogue says of a film.
public struct MyOpinion: Sendable, Hashable, Codable {
  /// Stars of five, if they rated it.
  public var stars: Double?
  /// When they rated it, in seconds since 1970.
  public var ratingTime: Int?
  /// Their review, if they wrote one.
  public var review: String?
  /// When they wrote it.
  public var reviewTime: Int?
  /// Whether they want to see it.
  public var isOnWatchlist: Bool
  /// Since when.
  public var watchlistTime: Int?

  /// Describes an opinion.
  public init(
    stars: Double? = nil, ratingTime: Int? = nil, review: String? = nil, reviewTime: Int? = nil,
    isOnWatchlist: Bool = false, watchlistTime: Int? = nil
  ) {
    (self.stars, self.ratingTime) = (stars, ratingTime)
    (self.review, self.reviewTime) = (review, reviewTime)
    (self.isOnWatchlist, self.watchlistTime) = (isOnWatchlist, watchlistTime)
  }

  enum CodingKeys: String, CodingKey {
    case stars, review
    case ratingTime = "rating_time"
    case reviewTime = "review_time"
    case isOnWatchlist = "on_watchlist"
    case watchlistTime = "watchlist_time"
  }
}
