/// One row of a film table.
public struct FilmRow: Sendable, Hashable {
  /// The key that the table's ratings use.
  public var id: String
  /// The title as the table writes it, for example "Mirror, The (Zerkalo) (1975)".
  public var title: String?
  /// Titles that other tables give the film.
  public var otherTitles: [String] = []
  /// The year, if it has its own column.
  public var year: Int?
  /// Years that other tables give the film.
  public var otherYears: [Int] = []
  /// Genres, without words that mean none, such as "(no genres listed)".
  public var genres: [String]
  /// Directors by full name.
  public var directors: [String]
  /// Actors by full name, the best known first.
  public var cast: [String] = []
  /// Text about the film, such as the first paragraph of an encyclopaedia's article: its words may be counted,
  /// none of its sentences kept.
  public var description: String?
  /// The number of the film at IMDb, without "tt" and leading zeros.
  public var imdbNumber: Int?
  /// The number of the film at The Movie Database.
  public var tmdbNumber: Int?
  /// The film's key at Rotten Tomatoes.
  public var rottenTomatoesID: String?
  /// Whose identifier the key is, if the name of its column tells.
  public var idKind: FilmIDKind?
  /// The article about the film at Wikipedia.
  public var article: String?
  /// Whether the table has no keys that ratings use: a film is then known by its title and year.
  public var isNamedByTitle = false
}
