public import FilmData

/// A person on a film's page.
public struct PageCredit: Sendable, Hashable, Codable {
  /// What they did.
  public var role: FilmCredit.Role
  /// The name.
  public var name: String
  /// The number at IMDb.
  public var imdbID: String?
  /// The part that an actor plays.
  public var character: String?
  /// Other films of the catalogue by or with the person, at most three, the best known first.
  public var alsoIn: [FilmSummary] = []

  enum CodingKeys: String, CodingKey {
    case role, name, character
    case imdbID = "imdb_id"
    case alsoIn = "also_in"
  }
}
