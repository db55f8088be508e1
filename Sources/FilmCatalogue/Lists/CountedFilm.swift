internal import FilmData
internal import GRDB

/// A film that may be listed, by its place among those of ``FilmAddresses``, with its year and counts: the model's where
/// the catalogue has none.
struct CountedFilm: Sendable {
  var film: Int32
  var year: Int?
  var counts: FilmCounts

  /// The films of a catalogue; those of a model too, as long as nobody imported anything but their own: whoever rates
  /// a first film must not lose all others.
  ///
  /// - Complexity: O(films).
  static func all(
    _ addresses: FilmAddresses, _ catalogue: Catalogue?, _ model: FilmList?
  ) throws -> [CountedFilm] {
    let (own, isOwnersAlone) =
      try catalogue?.reading { (try FilmCounts.all($0), try hasOwnEntriesAlone($0)) } ?? ([], true)
    let films = completed(own, addresses, model)
    guard let model, isOwnersAlone || own.isEmpty else { return films }
    let known = Set(films.map(\.film))
    return films + all(addresses, model).filter { !known.contains($0.film) }
  }

  /// Whether a catalogue has the owner's ratings, reviews and watchlist, and nothing else.
  private static func hasOwnEntriesAlone(_ db: Database) throws -> Bool {
    try Int.fetchOne(
      db, sql: "SELECT 1 FROM import WHERE kind <> ? LIMIT 1",
      arguments: [ImportReport.Kind.mine.rawValue]) == nil
  }

  private static func completed(
    _ own: [(film: Int64, year: Int?, counts: FilmCounts)], _ addresses: FilmAddresses,
    _ model: FilmList?
  ) -> [CountedFilm] {
    own.compactMap { number, year, counts in
      guard let film = addresses.film(ofNumber: number) else { return nil }
      guard let model, let index = addresses.place(at: film).index else {
        return CountedFilm(film: film, year: year, counts: counts)
      }
      return CountedFilm(
        film: film, year: year ?? model.year(of: index),
        counts: counts.completed(with: FilmCounts(ofModelFilm: index, model)))
    }
  }

  private static func all(_ addresses: FilmAddresses, _ model: FilmList) -> [CountedFilm] {
    model.indices.compactMap { index in
      addresses.film(ofModelFilm: index).map {
        CountedFilm(
          film: $0, year: model.year(of: index), counts: FilmCounts(ofModelFilm: index, model))
      }
    }
  }
}

extension FilmCounts {
  /// What a model knows of a film.
  init(ofModelFilm index: Int, _ films: FilmList) {
    self.init(
      reviews: films.reviewCount(of: index), critics: films.tomatometer(of: index) ?? Tomatometer(),
      audience: films.popcornmeter(of: index) ?? Popcornmeter())
  }

  /// The counts with those of a model where there are none.
  func completed(with other: FilmCounts) -> FilmCounts {
    FilmCounts(
      reviews: reviews > 0 ? reviews : other.reviews,
      critics: critics.reviewCount > 0 ? critics : other.critics,
      audience: audience.ratingCount > 0 ? audience : other.audience)
  }
}
