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
    return try page(listing, book.counts(entries), entries)
  }

  /// The best films of the latest year of which enough have a Tomatometer; `nil` where there is no such year.
  ///
  /// - Parameters:
  ///   - limit: how many films are listed at most.
  ///   - least: how many films of the year must have one.
  public func bestOfLatestYear(limit: Int, least: Int = 10) throws -> BestOfYear? {
    let entries = try book.entries()
    let films = try book.counts(entries)
    var counts: [Int: Int] = [:]
    for film in films where film.counts.critics.percentage != nil {
      if let year = film.year { counts[year, default: 0] += 1 }
    }
    guard let year = counts.lazy.filter({ $0.value >= least }).map(\.key).max() else { return nil }
    var listing = FilmListing(order: .tomatometer, limit: limit)
    listing.years = YearRange("\(year)")
    return BestOfYear(year: year, films: try page(listing, films, entries))
  }

  /// By what films can be listed.
  ///
  /// - Complexity: O(films).
  public func names() throws -> ListNames {
    let entries = try book.entries()
    var years: [Int: Int] = [:]
    var shown: [Int32] = []
    for film in try book.counts(entries) {
      shown.append(film.film)
      if let year = film.year { years[year, default: 0] += 1 }
    }
    let decades = Dictionary(
      years.map { (Decade.start(of: $0.key), $0.value) }, uniquingKeysWith: +)
    func counted(_ counts: [Int: Int], _ name: (Int) -> String) -> [CountedName] {
      counts.sorted { $0.key > $1.key }.map { CountedName(name($0.key), count: $0.value) }
    }
    return ListNames(
      genres: entries.genres.counted(shown), decades: counted(decades, Decade.name),
      years: counted(years) { "\($0)" },
      countries: entries.countries.counted(shown))
  }

  private func page(
    _ listing: FilmListing, _ films: [CountedFilm], _ entries: AddressBook.Entries
  ) throws -> FilmListPage {
    let place = book.catalogue == nil ? "the model" : "the catalogue"
    let filter = try ListFilter(listing, entries, in: place)
    let (places, count) = listing.ordered(films.map { ($0.year, $0.counts) }) {
      filter.isPassed(by: films[$0].film)
    }
    func listed(_ db: Database?) throws -> [ListedFilm] {
      let lister = FilmLister(models: book.models, addresses: entries.films, db: db)
      return try places.map { try lister.film(films[$0].film) }
    }
    return FilmListPage(
      films: try book.catalogue.map { try $0.reading(listed) } ?? listed(nil), count: count)
  }
}
