/// Whose identifiers a column or a value has: the same number is another film at MovieLens, at IMDb and at
/// The Movie Database, and "300" is a film's key in a model.
public enum FilmIDKind: String, Sendable, Hashable, CaseIterable {
  /// A key such as `the_mirror_1975`.
  case key
  /// A number at MovieLens, or of a data set like it.
  case number
  /// A number at IMDb, with or without "tt": `tt0072443`.
  case imdb
  /// A number at The Movie Database.
  case tmdb

  /// What a value is by its form alone; a number without a name is taken as MovieLens', never as a key.
  public init(value: String) {
    let digits = value.hasPrefix("tt") ? value.utf8.dropFirst(2) : value.utf8.dropFirst(0)
    let isNumber = !digits.isEmpty && digits.allSatisfy { $0 &- 0x30 < 10 }
    self = !isNumber ? .key : value.hasPrefix("tt") ? .imdb : .number
  }

  /// What the name of a column says, whatever its case, blanks, underscores and hyphens; `nil` for a name
  /// that does not tell.
  public init?(column: String) {
    switch FieldName.folded(column) {
    case "movieid", "movielensid", "mlid": self = .number
    case "imdbid", "imdb", "tconst", "const", "imdbtitleid": self = .imdb
    case "tmdbid", "tmdb", "themoviedbid": self = .tmdb
    case "rottentomatoeslink", "rottentomatoesid", "slug": self = .key
    default: return nil
    }
  }

  /// A number at IMDb as it is written there: `tt0072443`.
  package static func imdbText(_ number: Int) -> String {
    let digits = String(number)
    return "tt" + String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
  }

  /// The number of `tt0072443`; `nil` for anything else.
  package static func imdbNumber(_ text: String) -> Int? {
    FilmIDKind(value: text) == .imdb ? Int(text.dropFirst(2)) : nil
  }
}
