/// A person's part in making a film.
public struct FilmCredit: Sendable, Hashable, Codable {
  /// What someone did.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case director, producer, writer, actor, composer, cinematographer, editor
  }

  /// What the person did.
  public var role: Role
  /// The name; `nil` where the table has only a number.
  public var name: String?
  /// The person's number at IMDb: `nm0001789`.
  public var imdbID: String?
  /// The part that an actor plays.
  public var character: String?

  /// Describes a credit.
  public init(_ role: Role, name: String?, imdbID: String? = nil, character: String? = nil) {
    (self.role, self.name, self.imdbID, self.character) = (role, name, imdbID, character)
  }

  enum CodingKeys: String, CodingKey {
    case role, name, character
    case imdbID = "imdb_id"
  }
}
