internal import FilmData
internal import FilmSimilarity
internal import GRDB

/// Lists films: those of a catalogue that has any, else those of a model.
///
/// As on a film's page, genres, people and meters are the model's where the catalogue has none.
///
/// ```swift
/// let lists = FilmLists(catalogue: catalogue, models: models)
/// var listing = FilmListing(order: .tomatometer, limit: 50)
/// listing.genres = ["Drama"]
/// let page = try lists.page(listing)
/// print("\(page.films.count) of \(page.count)")
/// ```
///
/// Safe from any thread.
public struct FilmLists: Sendable {
  private let book: AddressBook

  /// Prepares lists.
  ///
  /// - Parameters:
  ///   - catalogue: whose films are listed; `nil` lists those of the model.
  ///   - models: the models of the pages.
  ///   - book: the addresses that other parts of a site use; its own by default.
  public init(catalogue: Catalogue?, models: PageModels, book: AddressBook? = nil) {
    self.book = book ?? AddressBook(catalogue: catalogue, models: models)
  }

  /// The films that pass, in the order asked for.
  ///
  /// - Throws: ``CatalogueError/unknownPerson(_:suggestions:)``, ``CatalogueError/unknownCountry(_:suggestions:)``,
  ///   `UnknownGenre`.
  /// - Complexity: O(films), and O(reviews) of the films listed.
  public func page(_ listing: FilmListing) throws -> FilmListPage {
    let entries = try book.entries()
    return try reading { try page(listing, films($0, entries.films), entries, $0) }
  }

  /// The best films of the latest year of which enough have a Tomatometer; `nil` where there is no such year.
  ///
  /// - Parameters:
  ///   - limit: how many films are listed at most.
  ///   - least: how many films of the year must have one.
  public func bestOfLatestYear(limit: Int, least: Int = 10) throws -> BestOfYear? {
    let entries = try book.entries()
    return try reading { db in
      let films = try films(db, entries.films)
      var counts: [Int: Int] = [:]
      for film in films where film.counts.critics.percentage != nil {
        if let year = film.year { counts[year, default: 0] += 1 }
      }
      guard let year = counts.lazy.filter({ $0.value >= least }).map(\.key).max() else {
        return nil
      }
      var listing = FilmListing(order: .tomatometer, limit: limit)
      listing.years = YearRange("\(year)")
      return BestOfYear(year: year, films: try page(listing, films, entries, db))
    }
  }

  /// By what films can be listed.
  ///
  /// - Complexity: O(films).
  public func names() throws -> ListNames {
    let entries = try book.entries()
    var years: [Int: Int] = [:]
    var shown: [Int32] = []
    for film in try reading({ try films($0, entries.films) }) {
      shown.append(film.film)
      if let year = film.year { years[year, default: 0] += 1 }
    }
    let decades = Dictionary(
      years.map { ($0.key - (($0.key % 10) + 10) % 10, $0.value) }, uniquingKeysWith: +)
    func counted(_ counts: [Int: Int], _ end: String) -> [CountedName] {
      counts.sorted { $0.key > $1.key }.map { CountedName("\($0.key)\(end)", count: $0.value) }
    }
    return ListNames(
      genres: entries.genres.counted(shown), decades: counted(decades, "s"),
      years: counted(years, ""),
      countries: entries.countries.counted(shown))
  }

  // MARK: Films with their counts

  /// A film that may be listed, by its place among those of ``FilmAddresses``.
  private typealias Film = (film: Int32, year: Int?, counts: FilmCounts)

  private func reading<Result>(_ body: (Database?) throws -> Result) throws -> Result {
    guard let catalogue = book.catalogue else { return try body(nil) }
    return try catalogue.reading(body)
  }

  private func films(_ db: Database?, _ addresses: FilmAddresses) throws -> [Film] {
    let model = book.models.films?.films
    let own = try db.map { try FilmCounts.all($0) } ?? []
    if own.isEmpty {
      return model.map { films in
        films.indices.compactMap { index in
          addresses.film(ofModelFilm: index).map {
            ($0, films.year(of: index), FilmCounts(ofModelFilm: index, films))
          }
        }
      } ?? []
    }
    return own.compactMap { number, year, counts in
      guard let film = addresses.film(ofNumber: number) else { return nil }
      guard let model, let index = addresses.place(at: film).index else {
        return (film, year, counts)
      }
      return (
        film, year ?? model.year(of: index),
        counts.completed(with: FilmCounts(ofModelFilm: index, model))
      )
    }
  }

  private func page(
    _ listing: FilmListing, _ films: [Film], _ entries: AddressBook.Entries, _ db: Database?
  ) throws -> FilmListPage {
    let place = book.catalogue == nil ? "the model" : "the catalogue"
    let filter = try ListFilter(listing, entries, in: place)
    let (places, count) = listing.ordered(films.map { ($0.year, $0.counts) }) {
      filter.isPassed(by: films[$0].film)
    }
    let lister = FilmLister(models: book.models, addresses: entries.films, db: db)
    return FilmListPage(films: try places.map { try lister.film(films[$0].film) }, count: count)
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
