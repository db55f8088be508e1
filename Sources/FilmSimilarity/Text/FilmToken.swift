import FilmData

/// Facts about a film as words beside those of its texts: `director:andrei tarkovsky`, `genre:sci-fi`.
///
/// So a director counts as a rare word does, by how few films have it.
enum FilmToken {
  /// The words about a film from which on its genres are words too.
  ///
  /// Without other words they would be all of its row, and the film be near to all of its genres.
  static let leastWords = 20

  /// The tokens of a film's directors and genres.
  ///
  /// - Parameter wordCount: how many words were written about it.
  static func tokens(of film: Film, wordCount: Int) -> [String] {
    let directors = film.directors.map { "director:" + $0.lowercased() }
    guard wordCount >= leastWords else { return directors }
    return directors
      + film.genres.map { "genre:" + $0.lowercased() }
  }

  /// Whether a word of a model is such a token; words of texts have letters alone.
  static func isToken(_ word: String) -> Bool { word.utf8.contains(0x3A) }
}
