import FilmCatalogue
import FilmData
import FilmReports
import FilmSentiment
import FilmSimilarity

/// What one thread makes pages with: a connection to the catalogue, a scorer, the films' addresses.
///
/// Used by one thread at a time, which takes it from the idle ones.
final class SiteReader: @unchecked Sendable {
  let source: SiteStore.Source
  /// The version of the catalogue that the addresses are of.
  let version: Int
  /// What differs after each change of what can be read, and in another server.
  let contents: String
  let store: SiteStore
  /// `nil` where there is none.
  let catalogue: Catalogue?
  /// The addresses of films as they are in this version.
  let addresses: FilmAddresses
  /// Titles, names and addresses of the catalogue, shared by all readers of it.
  let book: AddressBook
  let lists: FilmLists
  let people: PersonPages
  let pages: TitlePages
  let scorer: SentimentScorer?
  /// What every page has.
  let furniture: SiteFurniture

  /// Whether it is looked for what may have been meant, where there is nothing of a name: that costs most of all.
  var suggests = true

  private var watchlist: Set<Int64>?

  var models: PageModels { store.models }

  init(
    _ source: SiteStore.Source, version: Int, start: String, store: SiteStore, book: AddressBook,
    catalogue: Catalogue?, furniture: SiteFurniture
  ) throws {
    (self.source, self.version, self.store) = (source, version, store)
    contents = "\(start) \(version)"
    (self.book, self.catalogue, self.furniture) = (book, catalogue, furniture)
    addresses = try book.films()
    lists = FilmLists(catalogue: catalogue, models: store.models, book: book)
    people = PersonPages(catalogue: catalogue, models: store.models, book: book)
    pages = TitlePages(catalogue: catalogue, models: store.models)
    scorer = store.models.sentiment.map { SentimentScorer($0) }
  }

  /// Whether the sample's reviews are shown.
  var isSample: Bool { source.isSample }

  /// Whether nothing of the visitor's own is there.
  var isEmpty: Bool {
    if case .owner = source { return false }
    return true
  }

  /// The films on the owner's watchlist, by number; read once.
  func watched() throws -> Set<Int64> {
    if let watchlist { return watchlist }
    let films = try isSample ? [] : catalogue?.watchlist() ?? []
    let watched = Set(films.map(\.film.number))
    watchlist = watched
    return watched
  }

  // MARK: Films

  /// The page of a film as a visitor may see it: what the owner says of it, they alone are told.
  func page(
    of film: FilmAddresses.Place, _ choice: PageChoice, for visitor: Visitor
  ) throws -> TitlePage {
    guard let number = film.number else {
      return try pages.page(ofModelFilm: film.index ?? -1, choice)
    }
    var page = try pages.page(of: number, choice)
    if !visitor.isOwner { page.mine = MyOpinion() }
    return page
  }

  /// The address of the film of a page.
  func slug(of page: TitlePage) throws -> String {
    if page.film.number > 0 { return slug(of: page.film) }
    return page.identifiers["rotten_tomatoes_id"].flatMap(addresses.address(ofModelKey:))
      ?? slug(of: page.film)
  }

  func slug(of film: FilmSummary) -> String { addresses.address(of: film) ?? "" }

  func slug(of film: PageSimilarFilm) -> String {
    film.number.flatMap(addresses.address(ofFilm:)) ?? addresses.address(ofModelKey: film.id) ?? ""
  }

  /// The number of a film in a catalogue, to which it is added if only the model has it.
  func number(of film: FilmAddresses.Place, in catalogue: Catalogue) throws -> Int64 {
    // The sample's numbers are not those of the owner's catalogue.
    if let number = film.number, !isSample { return number }
    if let index = film.index, let films = models.films?.films {
      return try catalogue.add(films[index]).number
    }
    guard let number = film.number, let sample = self.catalogue else {
      throw CatalogueError.unknownFilm("", suggestions: [])
    }
    let summary = try sample.summary(of: number)
    return try catalogue.add(Film(id: "", title: summary.title, year: summary.year)).number
  }

  /// Why a text scores as it does.
  func why(_ text: String) -> Why? {
    guard let scorer else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return Why(scorer.explain(bytes), of: bytes)
    }
  }
}
