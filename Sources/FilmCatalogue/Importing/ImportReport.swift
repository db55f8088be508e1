public import FilmData

/// What an import took of a file.
public struct ImportReport: Sendable, Equatable {
  /// What a file has.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Reviews by critics or the audience.
    case reviews
    /// Ratings of users.
    case ratings
    /// The ratings, reviews and watchlist of the person whose catalogue it is.
    case mine
    /// Facts of films.
    case facts
    /// What a catalogue exported.
    case catalogue
  }

  /// The input's name.
  public var path: String
  /// What it has.
  public var kind: Kind
  /// The layout in words: "IMDb's title.basics".
  public var layout = ""
  /// Rows that were read.
  public var rows = 0
  /// Reviews, ratings or facts that are new.
  public var added = 0
  /// Ratings and reviews that replaced earlier ones of the same person and film.
  public var changed = 0
  /// Those that the catalogue had.
  public var known = 0
  /// Ratings between two halves of a star, which were rounded to the nearer.
  public var rounded = 0
  /// The tables of an archive that were not read, by their names in it.
  public var unread: [String] = []
  /// Rows that name no film, or a film that the catalogue does not have.
  public var withoutFilm = 0
  /// Films that are new.
  public var filmsAdded = 0
  /// New films that may be ones that the catalogue had.
  public var doubtfulFilms = 0
  /// When the very same file was imported before, seconds since 1970; nothing was read again.
  public var importedBefore: Int?
  /// What could not be read.
  public var problems: [RowProblems] = []

  /// Starts a report.
  public init(path: String, kind: Kind, layout: String = "") {
    (self.path, self.kind, self.layout) = (path, kind, layout)
  }
}
