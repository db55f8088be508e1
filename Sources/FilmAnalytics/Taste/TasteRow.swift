/// A film as someone names it, and the stars that they give it.
public struct TasteRow: Sendable {
  /// The film's key.
  public var key: String?
  /// The film's title, with or without its year.
  public var title: String?
  /// The year of the film's release.
  public var year: Int?
  /// Stars of five.
  public var stars: Double

  /// Describes a rating; the film is found by its key, else by its title and year.
  public init(key: String? = nil, title: String? = nil, year: Int? = nil, stars: Double) {
    (self.key, self.title, self.year, self.stars) = (key, title, year, stars)
  }

  /// The title, or the key without one.
  var name: String { title ?? key ?? "" }
}
