/// What one row of a film table says of a film.
public struct FilmRow: Sendable, Hashable {
  /// The key that the table's ratings use.
  public var id: String
  /// The title as the table writes it, for example "Mirror, The (Zerkalo) (1975)".
  public var title: String?
  /// Titles that other tables give the film.
  public var otherTitles: [String] = []
  /// The year, where it has a column of its own.
  public var year: Int?
  /// Years that other tables give the film.
  public var otherYears: [Int] = []
  /// Genres, without words for none, such as "(no genres listed)".
  public var genres: [String]
  /// Directors by full name.
  public var directors: [String]
  /// The number of the film at IMDb, without "tt" and leading zeros.
  public var imdbNumber: Int?
  /// The film's key at Rotten Tomatoes.
  public var rottenTomatoesID: String?
}
