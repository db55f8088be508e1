public import FilmSimilarity

/// Which films are listed, and in which order.
///
/// ```swift
/// var listing = FilmListing(order: .divided)
/// listing.years = YearRange("1970s")
/// for film in try catalogue.films(listing) { print(film.film.titleAndYear) }
/// ```
public struct FilmListing: Sendable {
  /// Genres that a film must have, all of them, in any case.
  public var genres: [String] = []
  /// The years of release.
  public var years: YearRange?
  /// Directors that a film must have, all of them: all words of a name or some, without regard to case and accents.
  public var directors: [String] = []
  /// Actors that a film must have, as ``directors``.
  public var cast: [String] = []
  /// Countries of production that a film must have, all of them, in any case.
  public var countries: [String] = []
  /// How many reviews a film must have, critics' and the audience's together.
  public var minimumReviews = 0
  /// The order.
  public var order: FilmOrder
  /// How many films are passed over before the first that is listed.
  public var offset = 0
  /// How many films are listed; `nil` for all.
  public var limit: Int?

  /// Makes a list of all films in an order.
  public init(order: FilmOrder = .mostReviewed, limit: Int? = nil) {
    (self.order, self.limit) = (order, limit)
  }

  /// Whether every film passes.
  public var passesAll: Bool {
    genres.isEmpty && years == nil && directors.isEmpty && cast.isEmpty && countries.isEmpty
      && minimumReviews == 0
  }

  /// The places of the films that are listed, in order, and how many pass: those without what they are ordered by last; of equal ones the better
  /// known first.
  func ordered(
    _ films: [(year: Int?, counts: FilmCounts)], where passes: (Int) -> Bool
  ) -> (places: [Int], count: Int) {
    var keys: [(place: Int, value: Double, known: Int)] = []
    for place in films.indices {
      let (year, counts) = films[place]
      guard counts.reviews >= minimumReviews,
        years.map({ range in year.map(range.contains) ?? false }) ?? true, passes(place)
      else { continue }
      keys.append((place, order.value(counts, year: year) ?? -.infinity, counts.all))
    }
    keys.sort { ($0.value, $0.known, $1.place) > ($1.value, $1.known, $0.place) }
    let listed = keys.dropFirst(max(0, offset)).prefix(max(0, limit ?? .max))
    return (listed.map(\.place), keys.count)
  }
}
