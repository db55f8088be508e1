/// A method that ranks films for someone by the films that they like.
///
/// Columns are those of the `InteractionMatrix` that it was trained on.
public protocol FilmRanker: Sendable {
  /// How much someone who likes these films is expected to like each film.
  ///
  /// - Parameter films: The films' columns; duplicates count once.
  /// - Returns: One value a film, also for those given; greater is better, the scale is the
  ///   method's own.
  /// - Throws: `SimilarityError.unsolvable`.
  func scores(ofFilms films: [Int]) throws(SimilarityError) -> [Float]

  /// How much someone who likes these films, each by a value, is expected to like each film.
  ///
  /// - Parameter choices: The films' columns, with values as in the training; of several of one film the last counts.
  ///   A method that knows no values takes the films alone.
  /// - Returns: One value a film, as for the films alone.
  /// - Throws: `SimilarityError.unsolvable`.
  func scores(of choices: [(film: Int, value: Float)]) throws(SimilarityError) -> [Float]
}

extension FilmRanker {
  /// The scores by the films alone.
  public func scores(
    of choices: [(film: Int, value: Float)]
  ) throws(SimilarityError) -> [Float] {
    try scores(ofFilms: choices.map(\.film))
  }
}

extension PopularityRanking: FilmRanker {
  /// The counts of all films, whatever the films given.
  public func scores(ofFilms films: [Int]) -> [Float] { scores }
}

extension FoldIn: FilmRanker {
  /// The scores by the exact factors of someone who chose these films.
  public func scores(ofFilms films: [Int]) throws(SimilarityError) -> [Float] {
    scores(factors: try factors(ofFilms: films))
  }

  /// The scores by the exact factors of someone who chose these films by these values.
  public func scores(
    of choices: [(film: Int, value: Float)]
  ) throws(SimilarityError) -> [Float] {
    scores(factors: try factors(of: choices))
  }
}
