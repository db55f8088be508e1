import FilmData

/// Facts about a film as words beside those of its texts: `director:andrei tarkovsky`, `genre:sci-fi`.
///
/// So a director counts as a rare word does, by how few films have it.
enum FilmToken {
  /// The tokens of a film's directors and genres.
  static func tokens(of film: Film) -> [String] {
    film.directors.map { "director:" + $0.lowercased() }
      + film.genres.map { "genre:" + $0.lowercased() }
  }

  /// Whether a word of a model is such a token; words of texts have letters alone.
  static func isToken(_ word: String) -> Bool { word.utf8.contains(0x3A) }
}
