import FilmData

/// What two films have in common, in words.
public struct SharedEvidence: Sendable, Hashable {
  /// How many people like both.
  public var coLikes: Int?
  /// How many times as many people like both as chance would have it.
  public var lift: Double?
  /// Directors of both.
  public var directors: [String]
  /// Genres of both.
  public var genres: [String]
  /// Words that the reviews of both share and few others use, the most distinctive first; none where a film
  /// has no review and its words are imputed from films like it.
  public var words: [String]
}

extension SimilarityModel {
  /// Why two films are similar.
  ///
  /// - Parameter wordCount: The most words named.
  public func sharedEvidence(
    of film: Int, and other: Int, wordCount: Int = 5
  ) -> SharedEvidence {
    checkFilm(film)
    checkFilm(other)
    var shared = SharedEvidence(
      directors: films[film].directors.filter(films[other].directors.contains),
      genres: films[film].genres.filter(films[other].genres.contains), words: [])
    for source in sources {
      source.evidence.describe(film, and: other, wordCount: wordCount, in: &shared)
    }
    return shared
  }
}
