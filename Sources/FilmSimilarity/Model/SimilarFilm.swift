/// A film in a list of similar ones.
public struct SimilarFilm: Sendable, Hashable {
  /// The film's index among the model's films.
  public let film: Int
  /// How similar it is, 0…1: 1 for the same direction in every kind of evidence, 0 for nothing in
  /// common or less.
  public let similarity: Float

  /// Makes an entry of a list.
  public init(film: Int, similarity: Float) {
    self.film = film
    self.similarity = similarity
  }
}
