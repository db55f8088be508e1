/// The words of MovieLens for the genres of other sources.
///
/// A film is found by one name of a genre: MovieLens has 18 and two further ones, and most films of a model
/// have their genres from there.
enum FilmGenreName {
  /// Genres that MovieLens names otherwise.
  private static let usual = [
    "Science Fiction": "Sci-Fi", "Animated": "Animation", "Noir": "Film-Noir", "Sports": "Sport",
    "Historical": "History",
  ]
  /// Words that tell how a film was made, not of what kind it is.
  private static let none: Set<String> = [
    "Independent", "Live Action", "Performance", "Found Footage",
  ]

  /// MovieLens' word for a genre of Wikipedia's, the same word for a genre that MovieLens does not have;
  /// `nil` for what is no genre.
  static func usual(_ name: String) -> String? {
    none.contains(name) ? nil : usual[name] ?? name
  }
}
