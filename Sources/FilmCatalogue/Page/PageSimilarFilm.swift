/// A similar title on a film's page, with both meters and a reason.
public struct PageSimilarFilm: Sendable, Hashable, Codable {
  /// The film's number in the catalogue; `nil` for one that only the model has.
  public var number: Int64?
  /// The film's key in the model.
  public var id: String
  /// The title.
  public var title: String
  /// The year of first release.
  public var year: Int?
  /// How similar it is, 0…1.
  public var similarity: Double
  /// The catalogue's Tomatometer, else the model's.
  public var critics: CriticsMeter
  /// The catalogue's Popcornmeter, else the model's.
  public var audience: AudienceMeter
  /// What the two have in common: "both by Andrei Tarkovsky".
  public var reason: String

  enum CodingKeys: String, CodingKey {
    case number, id, title, year, similarity, reason
    case critics = "tomatometer"
    case audience = "popcornmeter"
  }

  /// Describes a similar title.
  public init(
    number: Int64? = nil, id: String, title: String, year: Int? = nil, similarity: Double,
    critics: CriticsMeter, audience: AudienceMeter, reason: String
  ) {
    (self.number, self.id, self.title, self.year) = (number, id, title, year)
    (self.similarity, self.critics, self.audience) = (similarity, critics, audience)
    self.reason = reason
  }

  /// The title with its year: "Edvard Munch (1974)".
  public var titleAndYear: String { year.map { "\(title) (\($0))" } ?? title }
}
