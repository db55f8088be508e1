/// A review in which words were found.
public struct ReviewHit: Sendable, Hashable, Codable {
  /// The review.
  public var review: StoredReview
  /// Its film.
  public var film: FilmSummary
  /// The text with U+0002 before each hit and U+0003 behind it.
  public var marked: String
}
