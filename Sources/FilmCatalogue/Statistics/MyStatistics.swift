/// What the owner's ratings say together.
public struct MyStatistics: Sendable, Hashable, Codable {
  /// How many films they rated.
  public var count = 0
  /// The mean of their ratings, in stars of five; `nil` without ratings.
  public var average: Double?
  /// How many films got half a star, one star, … five stars.
  public var byStars = [Int](repeating: 0, count: 10)
  /// By the decade of release, `1970s`, the earliest first.
  public var decades: [RatedGroup] = []
  /// By genre, the most frequent first; a film counts in each of its genres.
  public var genres: [RatedGroup] = []
  /// By director, the most frequent first, then the best rated.
  public var directors: [RatedGroup] = []
  /// Their verdicts beside critics'.
  public var against = AgainstCritics()
  /// The critics who agree most surely: by the lower end of Wilson's interval, of five films in common or more.
  public var critics: [AgreeingCritic] = []

  enum CodingKeys: String, CodingKey {
    case count, average, decades, genres, directors, against, critics
    case byStars = "by_stars"
  }
}

/// Ratings of films that have something in common.
public struct RatedGroup: Sendable, Hashable, Codable {
  /// What they have in common: a decade, a genre or a director.
  public var name: String
  /// The address of a person, see ``PersonAddress``; `nil` for anything else.
  public var address: String?
  /// How many films.
  public var count: Int
  /// The mean of the ratings, in stars of five.
  public var average: Double
}

/// The owner's verdicts beside the Tomatometers of the same films: 3.5 stars and more are fresh.
public struct AgainstCritics: Sendable, Hashable, Codable {
  /// On how many films both say the same.
  public var agreed = 0
  /// How many films have a Tomatometer.
  public var count = 0
  /// Films that the owner likes and critics do not, those that critics like least first.
  public var higher: [RatedFilm] = []
  /// Films that critics like and the owner does not, those that critics like most first.
  public var lower: [RatedFilm] = []
}

/// A film that the owner rated.
public struct RatedFilm: Sendable, Hashable, Codable {
  /// The film.
  public var film: ListedFilm
  /// The owner's stars.
  public var stars: Double
}

/// A critic who has reviewed films that the owner rated.
public struct AgreeingCritic: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The address, see ``PersonAddress``.
  public var address: String
  /// On how many films both have the same verdict.
  public var agreed: Int
  /// How many films both have a verdict on.
  public var count: Int
  /// Where the true share lies with a confidence of 95 % (Wilson), in per cent.
  public var interval: ClosedRange<Double>
}

/// A review by the owner.
public struct MyReview: Sendable, Hashable, Codable {
  /// The film.
  public var film: FilmSummary
  /// The text.
  public var text: String
  /// When it was written, in seconds since 1970.
  public var time: Int
}
