import FilmData

/// What two films have in common, in words.
public struct SharedEvidence: Sendable, Hashable {
  /// How many people like both.
  public var coLikes: Int?
  /// How many times as many people like both as chance would have it.
  public var lift: Double?
  /// Directors of both.
  public var directors: [String]
  /// Actors of both, as far as they are known.
  public var cast: [String]
  /// Genres of both.
  public var genres: [String]
  /// Words that are used about both and about few others, the most distinctive first, without the names of
  /// their people and genres and the words of their titles.
  public var words: [String] = []
  /// These words.
  let names: Set<String>

  /// The facts that two films share.
  init(_ film: Film, _ other: Film) {
    directors = film.directors.filter(other.directors.contains)
    cast = film.cast.filter(other.cast.contains)
    genres = film.genres.filter(other.genres.contains)
    names = Set(
      [film, other].flatMap { film in
        (film.directors + film.cast + film.genres + [film.title] + film.alternateTitles).flatMap(
          WordScanner.words)
      })
  }
}

extension SimilarityModel {
  /// Why two films are similar.
  ///
  /// - Parameters:
  ///   - film: The index of one film.
  ///   - other: The index of the other.
  ///   - wordCount: The most words named.
  public func sharedEvidence(
    of film: Int, and other: Int, wordCount: Int = 5
  ) -> SharedEvidence {
    checkFilm(film)
    checkFilm(other)
    var shared = SharedEvidence(films[film], films[other])
    for source in sources {
      source.evidence.describe(film, and: other, wordCount: wordCount, in: &shared)
    }
    return shared
  }
}
