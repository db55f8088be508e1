import FilmData

/// What is wrong with the catalogue of films that a similarity model is trained on.
public struct CatalogueFindings: Sendable {
  /// Two films that seem to be one.
  public struct Twin: Sendable, Hashable {
    /// The films' titles, years and keys.
    public let names: [String]
    /// Why they seem to be one.
    let reason: FilmTwins.Reason

    /// The finding in words.
    public var sentence: String {
      let reason =
        switch reason {
        case .title: "the same title and time"
        case .part: "a part of the title and people in common"
        case .number: "the same number at MovieLens or IMDb"
        }
      return "\(names.joined(separator: " and ")) may be one film: \(reason)"
    }
  }

  /// Films that seem to stand twice, among the ``bestKnown`` with most ratings and reviews.
  public let twins: [Twin]
  /// Reviews of films that no table names.
  public let namelessReviewCount: Int
  /// How many films these are of.
  public let namelessFilmCount: Int

  /// How many films are looked at.
  public static let bestKnown = 3_000

  init(_ films: TrainingFilms) {
    let pairs = FilmTwins.find(
      in: films.films, bestKnown: Self.bestKnown, areApart: films.areApart)
    twins = pairs.map { pair in
      let names = [pair.first, pair.second].map { place in
        "\(films.films[place].titleAndYear) [\(films.films[place].id)]"
      }
      return Twin(names: names, reason: pair.reason)
    }
    (namelessReviewCount, namelessFilmCount) = films.nameless
  }
}
