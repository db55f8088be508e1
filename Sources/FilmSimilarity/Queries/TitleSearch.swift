public import FilmData
import Synchronization

/// Finds the film that someone means by a title, and says how it was matched.
///
/// ```swift
/// let (model, search) = try TitleSearch.loading("Models/similarity")
/// let match = try search.find("zerkalo")
/// print(model.films[match.film].titleAndYear, match.how)   // The Mirror (1975) alternate
/// ```
public struct TitleSearch: Sendable {
  /// The films that are searched.
  public let films: FilmList
  private let index: TitleIndex

  /// Prepares the search of a model's films.
  ///
  /// - Complexity: O(*n*) for *n* bytes of titles.
  public init(_ model: SimilarityModel) { self.init(model.films) }

  /// Prepares the search of a list of films.
  public init(_ films: FilmList) {
    self.films = films
    index = TitleIndex(
      films, prominence: films.indices.map { Double(films.audience(of: $0)) })
  }

  /// Reads a model from its folder and prepares the search of its titles at the same time.
  ///
  /// - Throws: ``SimilarityError`` as `SimilarityModel(contentsOf:)`.
  public static func loading(
    _ folder: String
  ) throws -> (model: SimilarityModel, search: TitleSearch) {
    let made = Mutex<TitleSearch?>(nil)
    let model = try SimilarityModel(contentsOf: folder) { films in
      let search = TitleSearch(films)
      made.withLock { $0 = search }
    }
    return (model, made.withLock { $0 } ?? TitleSearch(model))
  }

  /// The film that a title means.
  ///
  /// - Parameter title: a title in any form, with or without its year, or a film's key.
  /// - Throws: ``UnknownTitle`` with the titles that may be meant.
  /// - Complexity: O(1) for a key or an exact title with its year, O(titles) otherwise.
  public func find(_ title: String) throws(UnknownTitle) -> TitleMatch {
    let (match, how) = index.match(title)
    switch match {
    case .found(let film, let others):
      return TitleMatch(query: title, film: film, how: how ?? .exact, others: others)
    case .notFound(let suggestions):
      throw UnknownTitle(title: title, suggestions: suggestions.map { films[$0].titleAndYear })
    }
  }

  /// The film that a row of a table means: by its key, else by its title and year.
  ///
  /// A key that is a number is never read as a title.
  ///
  /// - Throws: ``UnknownTitle`` with the titles that may be meant.
  public func find(
    key: String?, title: String?, year: Int?
  ) throws(UnknownTitle) -> TitleMatch {
    if let key, let film = films.firstIndex(id: key) {
      return TitleMatch(query: key, film: film, how: .id)
    }
    guard let name = title ?? key else { throw UnknownTitle(title: "", suggestions: []) }
    if title == nil, name.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      throw UnknownTitle(title: name, suggestions: [])
    }
    guard let year, FilmTitle(parsing: name).year == nil else { return try find(name) }
    return try find("\(name) (\(year))")
  }

  /// All films that a title may mean, the best known first; without any, those that a misspelt or
  /// incomplete title may mean.
  public func all(_ title: String) -> (films: [Int], suggestions: [Int]) {
    switch index.find(title) {
    case .found(let film, let others): ([film] + others, [])
    case .notFound(let suggestions): ([], suggestions)
    }
  }

  /// The titles and years of some films, with the key where several have the same.
  public func names(_ places: [Int]) -> [String] {
    let names = places.map { films[$0].titleAndYear }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(places, names).map { place, name in
      counts[name, default: 1] > 1 ? "\(name) [\(films[place].id)]" : name
    }
  }
}
