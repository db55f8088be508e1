/// A film in a list, with its meters.
public struct ListedFilm: Sendable, Hashable, Codable {
  /// The film; number 0 for one that no catalogue has.
  public var film: FilmSummary
  /// The film's key in the model that it comes from; `nil` for a film of the catalogue.
  public var id: String?
  /// The Tomatometer.
  public var critics: CriticsMeter
  /// The Popcornmeter.
  public var audience: AudienceMeter
  /// All reviews, with a verdict or without.
  public var reviewCount: Int

  enum CodingKeys: String, CodingKey {
    case film, id
    case critics = "tomatometer"
    case audience = "popcornmeter"
    case reviewCount = "reviews"
  }

  /// How much better the audience likes it than critics do, in points: the Popcornmeter less the Tomatometer; `nil` where
  /// one of them is missing.
  public var difference: Int? {
    guard let critics = critics.percentage, let audience = audience.percentage else { return nil }
    return audience - critics
  }
}
