/// A row of a table of facts.
public enum FactRow: Sendable {
  /// What it says of a film.
  case film(FilmRecord)
  /// The name of a person, by the number at IMDb.
  case person(imdbID: String, name: String)
}
