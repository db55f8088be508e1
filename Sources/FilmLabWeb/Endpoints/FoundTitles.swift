import Bytes
import FilmCatalogue
import FilmData
import FilmReports
import FilmSimilarity

/// The films that a title may mean: those of the catalogue and those of the model together, each once.
///
/// A film of the catalogue alone has its number for a key, `#12`, which names it wherever the API asks for a film.
struct FoundTitles {
  /// A film with its address.
  struct Title {
    var film: Film
    var address: String
  }

  /// The likeliest first.
  private(set) var films: [Title] = []
  /// What may have been meant, where no film is found.
  private(set) var suggestions: [Title] = []
  /// How the first film was found.
  private(set) var match: PageMatch?
  private let site: SiteReader

  /// As many as a search of the model names besides the first.
  private static let beginningCount = 6

  init(_ query: String, _ site: SiteReader) throws {
    self.site = site
    let whole = try whole(query)
    let found = site.models.search?.all(query)
    let model = (found?.films ?? []).compactMap(title(ofModelFilm:))
    // Of two guesses the catalogue's own comes first.
    let isGuess = found?.match.map { !$0.how.isLiteral } ?? true
    let beginnings = try beginnings(query)
    for title in whole.films + (isGuess ? beginnings + model : model + beginnings)
    where !films.contains(where: { $0.address == title.address }) {
      films.append(title)
    }
    match = whole.match ?? match(query, found?.match, first: model.first)
    if films.isEmpty {
      suggestions = (found?.suggestions ?? []).compactMap(title(ofModelFilm:))
    }
  }

  // MARK: The catalogue

  /// The films of which the words are a number, an identifier or a whole title.
  private func whole(_ query: String) throws -> (films: [Title], match: PageMatch?) {
    do {
      guard let match = try site.catalogue?.literalMatch(query) else { return ([], nil) }
      return (try ([match.film] + match.others).compactMap(title), PageMatch(match))
    } catch CatalogueError.unknownFilm {
      // A number that no film has.
      return ([], nil)
    }
  }

  /// The films of the catalogue alone of whose titles the words are beginnings of words.
  private func beginnings(_ query: String) throws -> [Title] {
    try site.book.suggestions(prefix: query, limit: Self.beginningCount).films.filter {
      $0.film.number > 0 && site.addresses.place($0.address)?.index == nil
    }.compactMap { try title($0.film) }
  }

  private func title(_ film: FilmSummary) throws -> Title? {
    guard let address = site.addresses.address(of: film) else { return nil }
    if let index = site.addresses.place(address)?.index, let known = title(ofModelFilm: index) {
      return known
    }
    guard let meters = try site.catalogue?.meters(of: film.number) else { return nil }
    let own = Film(
      id: "#\(film.number)", title: film.title, year: film.year,
      tomatometer: Tomatometer(
        freshCount: meters.critics.fresh, reviewCount: meters.critics.count),
      popcornmeter: Popcornmeter(
        likedCount: meters.audience.liked, ratingCount: meters.audience.count))
    return Title(film: own, address: address)
  }

  // MARK: The model

  private func title(ofModelFilm index: Int) -> Title? {
    guard let films = site.models.films?.films, films.indices.contains(index),
      let address = site.addresses.address(ofModelFilm: index)
    else { return nil }
    return Title(film: films[index], address: address)
  }

  /// How the first film was found, which is the model's or begins with the words.
  private func match(_ query: String, _ found: TitleMatch?, first: Title?) -> PageMatch? {
    guard let film = films.first else { return nil }
    guard let found, film.address == first?.address, let model = site.models.films?.films else {
      let others = films.dropFirst().map { "\($0.film.titleAndYear) [\($0.film.id)]" }
      return PageMatch(
        query: query, how: TitleMatch.How.beginning.rawValue, others: Array(others))
    }
    return PageMatch(
      query: query, how: found.how.rawValue,
      others: Array(model.names([found.film] + found.others).dropFirst()),
      yearsApart: found.yearsApart > 0 ? found.yearsApart : nil)
  }
}

extension FoundTitles {
  /// Writes `films`, `suggestions`, and `matched` where a film is found.
  func append(to json: JSONWriter) {
    for (name, titles) in [("films", films), ("suggestions", suggestions)] {
      json.list(name, of: titles) { title in
        json.object {
          FilmFields.append(title.film, to: json.buffer)
          json.field("address", title.address)
        }
      }
    }
    guard let match else { return }
    json.name("matched")
    json.object {
      json.field("query", match.query)
      json.field("how", match.how)
      json.list("others", of: match.others) { json.value($0) }
      if let years = match.yearsApart { json.field("years_apart", years) }
    }
  }
}
