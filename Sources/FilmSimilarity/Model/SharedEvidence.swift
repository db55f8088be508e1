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
  /// Words that the reviews of both share and few others, the most telling first; none where a film has
  /// no review and its words are borrowed from films like it.
  public var words: [String]
}

extension SimilarityModel {
  /// What speaks for the likeness of two films.
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
      switch source.content {
      case .coLikes(let coLikes):
        let pair = coLikes.shared(film, other)
        (shared.coLikes, shared.lift) = (pair?.count, pair?.lift)
      case .words(let words):
        shared.words = SharedEvidence.words(of: words, film, other, wordCount)
      case .postings(let postings):
        shared.words = SharedEvidence.words(of: postings.words, film, other, wordCount)
      case .block: break
      }
    }
    return shared
  }
}

extension SharedEvidence {
  fileprivate static func words(
    of words: FilmWords, _ film: Int, _ other: Int, _ count: Int
  ) -> [String] {
    guard words.areOwn(film), words.areOwn(other) else { return [] }
    let best = words.shared(film, other)
      .sorted { ($1.share, $0.word) < ($0.share, $1.word) }.prefix(count)
    return words.spelled(best.map(\.word))
  }
}
