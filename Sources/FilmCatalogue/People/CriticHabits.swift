/// What someone is like as a critic, beside others.
public struct CriticHabits: Sendable, Hashable, Codable {
  /// All their reviews, with a verdict or without.
  public var reviewCount: Int
  /// How often they are fresh.
  public var own: FreshShare
  /// How often other critics are, who reviewed the same films; each review counts once.
  public var others: FreshShare
  /// The mean of their own scores, 0…10; `nil` without scores.
  public var averageRating: Double?
  /// How many scores the mean is of.
  public var ratingCount: Int
  /// Where the reviews appeared, the most frequent first.
  public var publications: [CountedName]
  /// Directors whose films they like most surely: by the lower end of Wilson's interval, of three reviews or more.
  public var directors: [JudgedPerson]
  /// Their verdicts by the year of the review, as far as reviews are dated.
  public var years: [FreshYear]
  /// The latest of their reviews, from an offset.
  public var reviews: [FilmReview]

  enum CodingKeys: String, CodingKey {
    case own, others, publications, directors, years, reviews
    case reviewCount = "review_count"
    case averageRating = "average_rating"
    case ratingCount = "rating_count"
  }
}

/// A name, and how many there are of it.
public struct CountedName: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// How many.
  public var count: Int

  /// Describes a name.
  public init(_ name: String, count: Int) { (self.name, self.count) = (name, count) }
}

extension CountedName {
  /// Names with their counts, the most frequent first.
  static func sorted(_ counts: [String: Int]) -> [CountedName] {
    counts.map { CountedName($0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

/// Someone, and how a critic judges their films.
public struct JudgedPerson: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The address, see ``PersonAddress``.
  public var address: String
  /// How many of the critic's reviews of their films are fresh.
  public var share: FreshShare
}

/// A review with its film.
public struct FilmReview: Sendable, Hashable, Codable {
  /// The film.
  public var film: FilmSummary
  /// The review.
  public var review: StoredReview

  /// Puts a review beside its film.
  public init(film: FilmSummary, review: StoredReview) { (self.film, self.review) = (film, review) }
}
