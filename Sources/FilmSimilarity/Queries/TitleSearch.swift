public import FilmData
import Synchronization

/// Finds the film that someone means by a title, and says how it was matched.
///
/// What a person types and what a table has are found by different rules, see `TitleIndex`.
///
/// ```swift
/// let (model, search) = try TitleSearch.loading("Models/similarity")
/// let match = try search.find("zerkalo")
/// print(model.films[match.film].titleAndYear, match.how)   // The Mirror (1975) alternate
/// let row = try search.find(listed: "Solaris", year: 2002)
/// ```
public struct TitleSearch: Sendable {
  /// The films that are searched.
  public let films: FilmList
  /// The titles behind identifiers of other sources; empty unless tables were read into it.
  public var table = FilmIDTable()
  private let index: TitleIndex
  /// Whether the films have no keys but numbers, as in a model that is trained on one data set.
  let keysAreNumbers: Bool
  /// Whether every film has a number of MovieLens' kind: numbers without a name are then these.
  let allHaveNumbers: Bool

  /// Prepares the search of a model's films.
  ///
  /// - Complexity: O(*n*) for *n* bytes of titles.
  public init(_ model: SimilarityModel) { self.init(model.films) }

  /// Prepares the search of a list of films.
  public init(_ films: FilmList) {
    self.films = films
    index = TitleIndex(films)
    keysAreNumbers = films.hasOnlyNumbersAsIDs
    allHaveNumbers = films.haveMovieLensIDs
  }

  /// Reads a model from its folder and prepares the search of its titles at the same time.
  ///
  /// - Parameters:
  ///   - folder: its path.
  ///   - residence: where the model's bytes are while it is used.
  /// - Throws: ``SimilarityError`` as `SimilarityModel(contentsOf:)`.
  public static func loading(
    _ folder: String, residence: SimilarityModel.Residence = .memory
  ) throws -> (model: SimilarityModel, search: TitleSearch) {
    let made = Mutex<TitleSearch?>(nil)
    let model = try SimilarityModel(contentsOf: folder, residence: residence) { films in
      let search = TitleSearch(films)
      made.withLock { $0 = search }
    }
    return (model, made.withLock { $0 } ?? TitleSearch(model))
  }

  /// The film that someone means by a title that they typed.
  ///
  /// - Parameter title: a title in any form, with or without its year, a film's key, or its identifier at
  ///   IMDb, `tt0072443`.
  /// - Throws: ``UnknownTitle`` with the titles that may be meant.
  /// - Complexity: O(1) for a key or an exact title with its year, O(titles) otherwise.
  public func find(_ title: String) throws(UnknownTitle) -> TitleMatch {
    if let film = FilmIDKind.imdbNumber(title).flatMap(films.index(imdbID:)) {
      return TitleMatch(query: title, film: film, how: .id)
    }
    return try checked(found(index.typed(title), title))
  }

  /// A match, unless the words are a number of a catalogue: `#300` is not the film "300".
  ///
  /// A film whose title is written so is meant all the same.
  func checked(_ match: TitleMatch) throws(UnknownTitle) -> TitleMatch {
    let title = match.query
    guard title.hasPrefix("#"), Int64(title.dropFirst()) != nil else { return match }
    let film = films[match.film]
    if ([film.title] + film.alternateTitles).contains(title) { return match }
    throw UnknownTitle(title: title, suggestions: [], reason: .catalogueNumber)
  }

  /// The film that a table, an export or a request means: by its whole title, with the year within one.
  ///
  /// - Throws: ``UnknownTitle`` with films of the title and other years.
  /// - Complexity: O(*n*) for *n* bytes of title.
  public func find(listed title: String, year: Int? = nil) throws(UnknownTitle) -> TitleMatch {
    let name = year.map { FilmTitle(parsing: title).year == nil ? "\(title) (\($0))" : title }
    return try found(index.listed(title, year: year), name ?? title)
  }

  private func found(_ match: TitleIndex.Match, _ title: String) throws(UnknownTitle) -> TitleMatch
  {
    switch match {
    case .found(let match): return match
    case .notFound(let refusal):
      throw UnknownTitle(
        title: title, suggestions: refusal.suggestions.map { films[$0].titleAndYear },
        reason: Self.reason(refusal.reason))
    }
  }

  private static func reason(_ reason: TitleRefusal.Reason) -> UnknownTitle.Reason {
    switch reason {
    case .unknown: .unknown
    case .otherYear: .otherYear
    case .director(let names): .director(names: names)
    case .tooLong: .tooLong
    }
  }

  /// All films that a typed title may mean, the likeliest first; without any, those that a misspelt or
  /// incomplete title may mean.
  public func all(_ title: String) -> (films: [Int], suggestions: [Int], match: TitleMatch?) {
    switch index.typed(title) {
    case .found(let match): ([match.film] + match.others, [], match)
    case .notFound(let refusal): ([], refusal.suggestions, nil)
    }
  }

  /// The titles and years of some films, with the key where several have the same.
  public func names(_ places: [Int]) -> [String] { films.names(places) }
}
