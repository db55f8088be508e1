public import FilmData

/// Everything that a film's page shows, as plain values: what the catalogue knows, or a model's film alone.
public struct TitlePage: Sendable, Hashable, Codable {
  /// The film; number 0 for one that no catalogue has.
  public var film: FilmSummary
  /// Other titles.
  public var alternateTitles: [String] = []
  /// Identifiers by the names of their fields: `imdb_id`.
  public var identifiers: [String: String] = [:]
  /// All meters.
  public var meters: FilmMeters
  /// Facts, each by its best source, in the order of ``FilmFact``.
  public var facts: [PageFact] = []
  /// People, directors first.
  public var credits: [PageCredit] = []
  /// Awards and nominations, those that were won first.
  public var awards: [FilmAward] = []
  /// Where to see it.
  public var offers: [FilmOffer] = []
  /// What critics agree on; `nil` without reviews by critics.
  public var consensus: Consensus?
  /// What reviews praise and blame, the aspect of which most reviews speak first.
  public var aspects: [PageAspect] = []
  /// Critics' reviews, in the order of the choice.
  public var criticsReviews: [PageReview] = []
  /// How many critics' reviews there are in all.
  public var criticsReviewCount = 0
  /// The audience's reviews, in the order of the choice.
  public var audienceReviews: [PageReview] = []
  /// How many reviews by the audience there are in all.
  public var audienceReviewCount = 0
  /// How many of the audience gave half a star, one star, … five stars.
  public var ratingHistogram = [Int](repeating: 0, count: 10)
  /// Critics' verdicts by the year of the review.
  public var freshByYear: [FreshYear] = []
  /// Similar titles, the most similar first.
  public var similar: [PageSimilarFilm] = []
  /// What the owner says of it.
  public var mine = MyOpinion()

  enum CodingKeys: String, CodingKey {
    case film, identifiers, meters, facts, credits, awards, offers, consensus, aspects, similar, mine
    case alternateTitles = "alternate_titles"
    case criticsReviews = "critics_reviews"
    case criticsReviewCount = "critics_review_count"
    case audienceReviews = "audience_reviews"
    case audienceReviewCount = "audience_review_count"
    case ratingHistogram = "rating_histogram"
    case freshByYear = "fresh_by_year"
  }

  init(_ film: FilmSummary, meters: FilmMeters) { (self.film, self.meters) = (film, meters) }

  /// The page of a film that only a model knows: its facts and meters, and no review.
  public init(_ film: Film) {
    self.init(
      FilmSummary(number: 0, title: film.title, year: film.year),
      meters: FilmMeters(
        critics: CriticsMeter(
          film.tomatometer ?? Tomatometer(),
          counts: MeterCounts(stated: film.tomatometer?.reviewCount ?? 0)),
        topCritics: CriticsMeter(Tomatometer()),
        audience: AudienceMeter(
          film.popcornmeter ?? Popcornmeter(),
          counts: MeterCounts(stated: film.popcornmeter?.ratingCount ?? 0)),
        reviewsWithoutVerdict: film.reviewsWithoutVerdict))
    alternateTitles = film.alternateTitles
    if !film.genres.isEmpty {
      facts = [PageFact(name: .genres, values: film.genres, source: .table)]
    }
    credits =
      film.directors.map { PageCredit(role: .director, name: $0) }
      + film.cast.map { PageCredit(role: .actor, name: $0) }
    identifiers["imdb_id"] = film.imdbID.map { FilmIDKind.imdbText($0) }
    identifiers["movielens_id"] = film.movieLensID.map { String($0) }
  }
}
