/// A part of a list of films, and how many there are in all.
public struct FilmListPage: Sendable, Hashable, Codable {
  /// The films, in the order asked for, from the offset on.
  public var films: [ListedFilm]
  /// How many films pass the filters.
  public var count: Int

  /// Makes a part of a list.
  public init(films: [ListedFilm], count: Int) { (self.films, self.count) = (films, count) }
}

/// The best films of one year.
public struct BestOfYear: Sendable, Hashable, Codable {
  /// The year of release.
  public var year: Int
  /// The films, the best by critics first, see ``FilmOrder/tomatometer``.
  public var films: FilmListPage
}

/// By what films can be listed, each with how many films there are of it.
public struct ListNames: Sendable, Hashable, Codable {
  /// Genres, the most frequent first.
  public var genres: [CountedName] = []
  /// Decades, `1970s`, the latest first.
  public var decades: [CountedName] = []
  /// Years, the latest first.
  public var years: [CountedName] = []
  /// Countries, the most frequent first.
  public var countries: [CountedName] = []
}
