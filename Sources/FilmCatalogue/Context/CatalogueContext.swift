internal import FilmAnalytics
internal import FilmData
internal import FilmSentiment
internal import GRDB

/// A catalogue's reviews as other reviews of the films and critics of an input.
///
/// Read once, in the order of the table: 32 bytes a review.
struct CatalogueContext: KnownReviews {
  /// What a review adds to its film's sums, in few bytes.
  private struct Part {
    var film: Int64
    /// The critic's key; 0 for none.
    var critic: UInt64
    var freshness: Int32
    var rating: Int32
    var isLabelled: Bool
    var isRated: Bool

    var sums: ReviewSums {
      ReviewSums(
        count: 1, freshness: Int(freshness), labelledCount: isLabelled ? 1 : 0,
        rating: Int(rating), ratedCount: isRated ? 1 : 0)
    }
  }

  private let catalogue: Catalogue
  private let parts: [Part]
  private let byIdentity: [UInt64: Int32]
  private let places = KnownFilmPlaces()
  /// Whether any of the reviews is by the audience: rows may not say that they are.
  private let hasAudience: Bool
  let haveLabels: Bool

  /// Reads the reviews of a catalogue.
  ///
  /// - Throws: ``CatalogueError``.
  init(_ catalogue: Catalogue) throws {
    var parts: [Part] = []
    var byIdentity: [UInt64: Int32] = [:]
    var hasAudience = false
    try catalogue.reading { db in
      let count =
        try Int.fetchOne(db, sql: "SELECT coalesce(sum(reviews), 0) FROM film_counts") ?? 0
      parts.reserveCapacity(count)
      byIdentity.reserveCapacity(count)
      try RawStatement(
        db,
        """
        SELECT canonical, identity, audience, basis, verdict, rating, probability, predicted, author
        FROM review JOIN film ON film.id = review.film
        """
      ).forEach { row in
        if row.number(2) != 0 { hasAudience = true }
        guard let part = Self.part(row) else { return }
        byIdentity[UInt64(bitPattern: row.number(1))] = Int32(parts.count)
        parts.append(part)
      }
    }
    self.catalogue = catalogue
    (self.parts, self.byIdentity, self.hasAudience) = (parts, byIdentity, hasAudience)
    haveLabels = parts.contains(where: \.isLabelled)
  }

  /// `nil` for a review that says nothing: neither label nor score, and a text without evidence.
  private static func part(_ row: RawRow) -> Part? {
    let basis = VerdictBasis(rawValue: Int(row.number(3))) ?? .none
    let isLabelled = basis == .label || basis == .score
    let (rating, predicted) = (row.decimalIfAny(5), row.decimalIfAny(7))
    let freshness =
      isLabelled ? row.numberIfAny(4).map { $0 == 1 ? 1.0 : 0 } : row.decimalIfAny(6)
    guard freshness != nil || rating != nil else { return nil }
    return Part(
      film: row.number(0), critic: ContextReview.key(of: row.bytes(8)) ?? 0,
      freshness: Int32(ReviewSums.whole(freshness ?? 0.5)),
      rating: Int32(ReviewSums.whole(rating ?? predicted ?? 0.5)), isLabelled: isLabelled,
      isRated: rating != nil)
  }

  func addFilms(to context: inout ReviewContext) {
    var sums: [Int64: ReviewSums] = [:]
    for part in parts { sums[part.film] = sums[part.film, default: .init()] + part.sums }
    for (film, sums) in sums { context.add(sums, film: KnownFilmPlaces.key(film)) }
  }

  func addCritics(to context: inout ReviewContext, among films: ReviewContext) {
    guard context.sources.contains(.critic) else { return }
    for part in parts where part.critic != 0 {
      context.addCritic(
        part.critic, part.sums, film: KnownFilmPlaces.key(part.film), among: films)
    }
  }

  func makePlacer(keyKind: FilmIDKind?) -> any KnownReviewPlacer {
    Placer(context: self, keyKind: keyKind)
  }

  /// Finds the films of rows, and the rows themselves by their identities.
  private final class Placer: KnownReviewPlacer {
    private let context: CatalogueContext
    private let keyKind: FilmIDKind?
    /// The rows as an import packs them, as reviews by critics unless they say otherwise, and as by the audience.
    private let parts: [ReviewPart]

    init(context: CatalogueContext, keyKind: FilmIDKind?) {
      (self.context, self.keyKind) = (context, keyKind)
      parts = (context.hasAudience ? [false, true] : [false]).map {
        ReviewPart(keyKind: keyKind, isAudience: $0)
      }
    }

    func place(_ review: inout ContextReview, _ row: ReviewRow) {
      let films = context.places.numbers(row) { [context, keyKind] name in
        (try? context.members(name, keyKind)) ?? []
      }
      guard let film = films.first else { return }
      review.film = KnownFilmPlaces.key(film)
      for part in parts {
        part.removeAll()
        part.add(row, .unknown)
        guard let identity = part.reviews.first?.identity else { continue }
        for film in films {
          if let known = context.byIdentity[ReviewInsertion.mixed(identity, film)] {
            review.counted = context.parts[Int(known)].sums
            return
          }
        }
      }
    }
  }

  /// The film that a name surely means, and those that were merged into it.
  private func members(_ name: KnownFilmPlaces.Name, _ keyKind: FilmIDKind?) throws -> [Int64] {
    try catalogue.reading { db in
      let found = try FilmMatcher(db).known(
        FilmName(key: name.key, kind: keyKind, title: name.title, year: name.year))
      guard let found else { return [] }
      let canonical = try Catalogue.canonical(db, of: found)
      return [canonical] + (try Catalogue.members(db, of: canonical)).filter { $0 != canonical }
    }
  }
}
