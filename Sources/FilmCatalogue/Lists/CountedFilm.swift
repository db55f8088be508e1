internal import FilmData
internal import GRDB

/// A film that may be listed, by its place among those of ``FilmAddresses``, with its year and counts: the model's where
/// the catalogue has none.
struct CountedFilm: Sendable {
  var film: Int32
  var year: Int?
  var counts: FilmCounts

  /// The films of a catalogue that has any, else those of a model.
  ///
  /// - Complexity: O(films).
  static func all(
    _ addresses: FilmAddresses, _ catalogue: Catalogue?, _ model: FilmList?
  ) throws -> [CountedFilm] {
    let own = try catalogue.map { try $0.reading { try FilmCounts.all($0) } } ?? []
    if own.isEmpty { return model.map { all(addresses, $0) } ?? [] }
    return own.compactMap { number, year, counts in
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
