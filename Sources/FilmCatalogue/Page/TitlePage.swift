public import FilmData

/// Everything that a film's page shows, as plain values: what the catalogue knows, or a model's film alone.
public struct TitlePage: Sendable, Hashable, Codable {
  /// The film; number 0 for one that no catalogue has.
  public var film: FilmSummary
  /// The film's key in the model; `nil` for one that only the catalogue has.
  public var modelKey: String?
  /// How the film was found; `nil` where its number was given.
  public var matched: PageMatch?
  /// Who knows the film.
  public var origin = PageOrigin.catalogue
  /// Whose counts the Tomatometer has: the model's where the catalogue has no review by a critic.
  public var criticsOrigin = PageOrigin.catalogue
  /// Whose counts the Popcornmeter has: the model's, and the owner's rating, where the catalogue has no others.
  public var audienceOrigin = PageOrigin.catalogue
  /// Parts that are missing for want of a model.
  public var gaps: [PageGap] = []
  /// Other titles.
  public var alternateTitles: [String] = []
  /// Identifiers by the names of their fields: `imdb_id`.
  public var identifiers: [String: String] = [:]
  /// All meters.
  public var meters: FilmMeters
  /// Facts, each by its best source, in the order of `FilmFact`.
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
  /// How many reviews each choice of a filter would leave.
  public var reviewCounts = ReviewCounts()
  /// How many of the audience gave half a star, one star, … five stars.
  public var ratingHistogram = [Int](repeating: 0, count: 10)
  /// Critics' verdicts by the year of the review.
  public var freshByYear: [FreshYear] = []
  /// Similar titles, the most similar first.
  public var similar: [PageSimilarFilm] = []
  /// What the owner says of it.
  public var mine = MyOpinion()

  enum CodingKeys: String, CodingKey {
    case film, matched, origin, gaps, identifiers, meters, facts, credits, awards, offers, consensus
    case aspects, similar, mine
    case modelKey = "model_key"
    case criticsOrigin = "tomatometer_origin"
    case audienceOrigin = "popcornmeter_origin"
    case alternateTitles = "alternate_titles"
    case criticsReviews = "critics_reviews"
    case criticsReviewCount = "critics_review_count"
    case audienceReviews = "audience_reviews"
    case audienceReviewCount = "audience_review_count"
    case reviewCounts = "review_counts"
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
    (origin, criticsOrigin, audienceOrigin) = (.model, .model, .model)
    complete(with: film)
  }
}

extension TitlePage {
  /// Adds what a model knows of the film and the page has not: other titles, identifiers, genres, people.
  mutating func complete(with film: Film) {
    modelKey = film.id
    if alternateTitles.isEmpty {
      alternateTitles = ([film.title] + film.alternateTitles).filter { $0 != self.film.title }
    }
    if self.film.year == nil { self.film.year = film.year }
    func add(_ value: String?, _ name: String) {
      if let value, identifiers[name] == nil { identifiers[name] = value }
    }
    add(film.imdbID.map { FilmIDKind.imdbText($0) }, "imdb_id")
    add(film.movieLensID.map { String($0) }, "movielens_id")
    if FilmIDKind(value: film.id) == .key { add(film.id, "rotten_tomatoes_id") }
    if !film.genres.isEmpty, !facts.contains(where: { $0.name == .genres }) {
      facts.append(PageFact(name: .genres, values: film.genres, source: .table))
      let order = Dictionary(uniqueKeysWithValues: zip(FilmFact.allCases, 0...))
      facts.sort { order[$0.name, default: 0] < order[$1.name, default: 0] }
    }
    addPeople(film.directors, .director)
    addPeople(film.cast, .actor)
  }

  /// Takes a model's meters where the catalogue has no reviews or ratings but the owner's.
  mutating func completeMeters(with film: Film?) {
    guard let film else { return }
    if meters.critics.count == 0, let meter = film.tomatometer, meter.reviewCount > 0 {
      meters.critics = CriticsMeter(meter, counts: MeterCounts(stated: meter.reviewCount))
      criticsOrigin = .model
    }
    let ownCount = mine.stars == nil ? 0 : 1
    guard meters.audience.count == ownCount, var meter = film.popcornmeter, meter.ratingCount > 0
    else { return }
    if let stars = mine.stars { meter.add(rating: stars / 5) }
    meters.audience = AudienceMeter(meter, counts: MeterCounts(stated: meter.ratingCount))
    audienceOrigin = .model
  }

  private mutating func addPeople(_ names: [String], _ role: FilmCredit.Role) {
    if names.isEmpty || credits.contains(where: { $0.role == role }) { return }
    credits += names.map { PageCredit(role: role, name: $0) }
    let order = Dictionary(uniqueKeysWithValues: zip(FilmCredit.Role.allCases, 0...))
    let sorted = credits.enumerated().sorted {
      (order[$0.element.role, default: 0], $0.offset)
        < (order[$1.element.role, default: 0], $1.offset)
    }
    credits = sorted.map(\.element)
  }
}
