public import FilmData

/// A film as someone names it, and the stars that they give it.
public struct TasteRow: Sendable {
  /// The film's identifier in its file.
  public var key: String?
  /// Whose identifier it is, if the column's name says that.
  public var keyKind: FilmIDKind?
  /// The film's title, with or without its year.
  public var title: String?
  /// The year of the film's release.
  public var year: Int?
  /// Stars of five.
  public var stars: Double
  /// When the film was rated, in seconds since 1970, if the file says so.
  public var time: Int?

  /// Describes a rating; the film is found by its title and year, else by its identifier.
  public init(
    key: String? = nil, keyKind: FilmIDKind? = nil, title: String? = nil, year: Int? = nil,
    stars: Double
  ) {
    (self.key, self.keyKind, self.title) = (key, keyKind, title)
    (self.year, self.stars) = (year, stars)
  }

  /// The title, or the key without one.
  var name: String { title ?? key ?? "" }
}
