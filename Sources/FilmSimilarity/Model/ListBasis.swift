import FilmData

/// What the list of a film rests on.
public struct ListBasis: Sendable, Hashable {
  /// The different words of its texts that count, without its directors and genres.
  public let wordCount: Int
  /// Whether people who like it like other films.
  public let hasCoLikes: Bool
  /// Whether its directors are known.
  public let hasDirectors: Bool
  /// Whether its genres are known.
  public let hasGenres: Bool
  /// Whether its year is known.
  public let hasYear: Bool

  /// The words that three short reviews leave: of the bundled model's films with three reviews half have
  /// more.
  public static let fewWords = 25

  /// Whether so little was written about it that the list goes by its facts, and by who likes it.
  public var isThin: Bool { wordCount < Self.fewWords }
}

extension SimilarityModel {
  /// What the list of a film rests on.
  ///
  /// - Complexity: O(words of the film).
  public func basis(ofFilm index: Int) -> ListBasis {
    checkFilm(index)
    let film = films[index]
    return ListBasis(
      wordCount: sources.reduce(0) { max($0, $1.evidence.wordCount(of: index)) },
      hasCoLikes: sources.contains { $0.kind == .ratings && $0.evidence.knows(index) },
      hasDirectors: !film.directors.isEmpty, hasGenres: !film.genres.isEmpty,
      hasYear: film.year != nil)
  }
}
