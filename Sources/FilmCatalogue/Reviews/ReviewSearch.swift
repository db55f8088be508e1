public import FilmData

/// Words that are searched in reviews, and which reviews may be found.
public struct ReviewSearch: Sendable, Hashable {
  /// The words: all of them must occur, those between quotes as a phrase.
  public var words: String
  /// Whether reviews by the audience, or those by critics, are wanted; `nil` for both.
  public var isAudience: Bool?
  /// The verdict that they must have.
  public var verdict: Freshness?
  /// The number of the film that they must be of.
  public var film: Int64?
  /// How many are wanted.
  public var limit = 20

  /// So many reviews that have the words are ranked, those that came in last; see ``FoundReviews/areLatest``.
  public static let mostRanked = TellingRank.mostHits

  /// Searches all reviews.
  public init(_ words: String) { self.words = words }

  /// Whether there is a word in it.
  public var hasWords: Bool { SearchWords(words).query != nil }

  /// Whether any review may be found.
  var passesAll: Bool { isAudience == nil && verdict == nil && film == nil }
}
