/// Two films that may be one, which only a person can decide.
public struct DoubtfulFilm: Sendable, Hashable, Codable {
  /// Why they may be the same, and why that is not sure.
  public enum Reason: String, Sendable, Hashable, Codable {
    /// They have the title, and one has no year.
    case noYear = "no_year"
    /// They have the title, and their years are two or three apart.
    case otherYear = "other_year"
    /// They have title and year, but each its own identifier at the same source.
    case otherID = "other_id"
    /// Several films have title and year.
    case severalFilms = "several_films"
    /// A table has one under the identifier of the other.
    case otherTitle = "other_title"
  }

  /// The film that was added.
  public var film: FilmSummary
  /// The film that it may be.
  public var other: FilmSummary
  /// Why they may be the same.
  public var reason: Reason
  /// How many years they are apart, if that is known.
  public var years: Int?
}
