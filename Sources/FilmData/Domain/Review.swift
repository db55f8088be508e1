/// One review of a film: its text and whatever else its row says.
public struct Review: Sendable, Hashable {
  /// The row's own identifier.
  public var id: String?
  /// The film's key, for example `the_mirror_1975`; the title where a row has no key.
  public var film: String?
  /// The film's title.
  public var title: String?
  /// The text; may be empty where only scores are wanted.
  public var text: String
  /// The reviewer's verdict.
  public var freshness: Freshness?
  /// The reviewer's rating, normalised to 0…1.
  public var rating: Double?
  /// The reviewer.
  public var critic: String?

  /// Makes a review; only the text must be known.
  public init(
    id: String? = nil, film: String? = nil, title: String? = nil, text: String,
    freshness: Freshness? = nil, rating: Double? = nil, critic: String? = nil
  ) {
    self.id = id
    self.film = film
    self.title = title
    self.text = text
    self.freshness = freshness
    self.rating = rating
    self.critic = critic
  }

  /// The verdict: the row's own label, else what its rating means.
  public var verdict: Freshness? {
    freshness ?? rating.map(Freshness.init(rating:))
  }
}
