internal import FilmData
internal import FilmSentiment
internal import FilmSimilarity

/// What a model's Tomatometers say of films, as other reviews of them.
///
/// A review that carries a label is taken for one of those that its film's meter counts, where the meter has any of that
/// label: it never counts for itself, and not twice. Of one without a label nobody can tell.
struct KnownMeters: KnownReviews {
  private let search: TitleSearch
  private let places = KnownFilmPlaces()

  /// The mean ratings of critics' reviews that are rotten and fresh: 31,089 and 53,418 with labels and scores, of Rotten
  /// Tomatoes to March 2018.
  private static let meanRating = (rotten: 0.42, fresh: 0.76)

  init(_ search: TitleSearch) { self.search = search }

  // The meters name no critics.
  var haveLabels: Bool { false }
  func addCritics(to context: inout ReviewContext, among films: ReviewContext) {}

  func addFilms(to context: inout ReviewContext) {
    for film in search.films.indices {
      guard let meter = search.films.tomatometer(of: film), meter.reviewCount > 0 else { continue }
      context.add(
        Self.sums(fresh: meter.freshCount, of: meter.reviewCount), film: Self.key(film))
    }
  }

  func makePlacer(keyKind: FilmIDKind?) -> any KnownReviewPlacer {
    Placer(meters: self, keyKind: keyKind)
  }

  private static func key(_ film: Int) -> UInt64 { KnownFilmPlaces.key(Int64(film)) }

  private static func sums(fresh: Int, of count: Int) -> ReviewSums {
    let rating = Double(fresh) * meanRating.fresh + Double(count - fresh) * meanRating.rotten
    return ReviewSums(
      count: count, freshness: fresh * ReviewSums.unit, labelledCount: count,
      rating: ReviewSums.whole(rating))
  }

  private final class Placer: KnownReviewPlacer {
    private let meters: KnownMeters
    private let keyKind: FilmIDKind?

    init(meters: KnownMeters, keyKind: FilmIDKind?) {
      (self.meters, self.keyKind) = (meters, keyKind)
    }

    func place(_ review: inout ContextReview, _ row: ReviewRow) {
      let found = meters.places.numbers(row) { [meters, keyKind] name in
        let match = try? meters.search.find(
          key: name.key, kind: keyKind, title: name.title, year: name.year)
        return match.map { [Int64($0.film)] } ?? []
      }
      guard let film = found.first.map({ Int($0) }),
        let meter = meters.search.films.tomatometer(of: film), meter.reviewCount > 0
      else { return }
      review.film = KnownMeters.key(film)
      guard let label = row.verdict else { return }
      let ofLabel =
        label == .fresh ? meter.freshCount : meter.reviewCount - meter.freshCount
      if ofLabel > 0 { review.counted = KnownMeters.sums(fresh: label == .fresh ? 1 : 0, of: 1) }
    }
  }
}
