/// All meters of a film.
public struct FilmMeters: Sendable, Hashable, Codable {
  /// The Tomatometer.
  public var critics: CriticsMeter
  /// The Tomatometer of top critics alone, which is never certified.
  public var topCritics: CriticsMeter
  /// The Popcornmeter: reviews and ratings by the audience, and the owner's own rating as one.
  public var audience: AudienceMeter
  /// Reviews that count in no meter: neither label nor score, and a text that says nothing.
  public var reviewsWithoutVerdict: Int

  enum CodingKeys: String, CodingKey {
    case critics = "tomatometer"
    case topCritics = "top_critics"
    case audience = "popcornmeter"
    case reviewsWithoutVerdict = "reviews_without_verdict"
  }
}
