internal import FilmData
internal import FilmSimilarity
internal import GRDB

/// Makes films in lists of places, with the catalogue's meters, else the model's.
struct FilmLister {
  let models: PageModels
  let addresses: FilmAddresses
  /// The catalogue's, in whose snapshot films are read; `nil` without one.
  let db: Database?

  /// A film at a place of ``FilmAddresses``.
  func film(_ film: Int32) throws -> ListedFilm { try self.film(addresses.place(at: film)) }

  /// - Complexity: O(reviews and ratings of the film), from indexes alone.
  func film(_ place: FilmAddresses.Place) throws -> ListedFilm {
    let model = place.index.flatMap { index in models.films.map { $0.films[index] } }
    guard let db, let number = place.number else {
      guard let model else { throw CatalogueError.unknownFilm("", suggestions: []) }
      return ListedFilm(model, reviewCount: model.reviewCount)
    }
    let meters = try Catalogue.meters(db, of: number, firstScore: .fromFive)
    var listed = ListedFilm(
      film: try Catalogue.summary(db, of: number), critics: meters.critics,
      audience: meters.audience, reviewCount: try reviewCount(db, number))
    if let model { listed.complete(with: model) }
    return listed
  }

  private func reviewCount(_ db: Database, _ number: Int64) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce(sum(reviews), 0) FROM film_counts
          WHERE film IN (SELECT id FROM film WHERE canonical = ?)
          """), arguments: [number]) ?? 0
  }
}

extension ListedFilm {
  /// Takes a model's meters and year where the catalogue has none.
  mutating func complete(with film: Film) {
    let page = TitlePage(film)
    if critics.count == 0 { critics = page.meters.critics }
    if audience.count == 0 { audience = page.meters.audience }
    if reviewCount == 0 { reviewCount = film.reviewCount }
    if self.film.year == nil { self.film.year = film.year }
  }

  /// Whether a film is to stand before another in a list of someone's work: the newest first, those of an unknown year
  /// last.
  func isNewer(than other: ListedFilm) -> Bool {
    let (year, otherYear) = (film.year ?? .min, other.film.year ?? .min)
    return (otherYear, film.title, film.number) < (year, other.film.title, other.film.number)
  }
}
