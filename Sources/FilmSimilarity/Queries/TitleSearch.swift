package import FilmData
import Synchronization

/// No film has the title that was asked for.
package struct UnknownTitle: Error, CustomStringConvertible {
  package var title: String
  /// Titles with years that may have been meant.
  package var suggestions: [String]

  package var description: String {
    let start = "there is no film \"\(title.quotable())\" in the model"
    if suggestions.isEmpty { return start + "; try its original title or add its year" }
    return start + "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: ", "))?"
  }
}

/// Finds the film that someone means, and says which others bear the title.
package struct TitleSearch: Sendable {
  private let films: FilmList
  private let index: TitleIndex

  package init(_ model: SimilarityModel) { self.init(model.films) }

  package init(_ films: FilmList) {
    self.films = films
    index = TitleIndex(
      films, prominence: films.indices.map { Double(films.audience(of: $0)) })
  }

  /// Reads a model and makes the search meanwhile.
  package static func reading(
    _ folder: String
  ) throws -> (model: SimilarityModel, search: TitleSearch) {
    let made = Mutex<TitleSearch?>(nil)
    let model = try SimilarityModel(contentsOf: folder) { films in
      let search = TitleSearch(films)
      made.withLock { $0 = search }
    }
    return (model, made.withLock { $0 } ?? TitleSearch(model))
  }

  /// The place of the film among the model's.
  ///
  /// - Throws: ``UnknownTitle`` with what may have been meant.
  package func find(
    _ title: String, note: (String) -> Void
  ) throws(UnknownTitle) -> Int {
    switch index.find(title) {
    case .found(let film, let others):
      if !others.isEmpty {
        let names = names([film] + others)
        note(
          "taken as \(names[0]); there is also \(names.dropFirst().joined(separator: ", "))")
      } else if !index.names(title, film: film) {
        note("\"\(title.quotable())\" taken as \(films[film].titleAndYear)")
      }
      return film
    case .notFound(let suggestions):
      throw UnknownTitle(title: title, suggestions: suggestions.map { films[$0].titleAndYear })
    }
  }

  /// The place of a film by what a table says of it: its key, else its title and year.
  ///
  /// A key that is a number is never taken for a title.
  ///
  /// - Throws: ``UnknownTitle`` with what may have been meant.
  package func find(
    key: String?, title: String?, year: Int?, note: (String) -> Void
  ) throws(UnknownTitle) -> Int {
    if let key, let film = films.firstIndex(id: key) { return film }
    guard let name = title ?? key else { throw UnknownTitle(title: "", suggestions: []) }
    if title == nil, name.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      throw UnknownTitle(title: name, suggestions: [])
    }
    guard let year, FilmTitle(parsing: name).year == nil else { return try find(name, note: note) }
    return try find("\(name) (\(year))", note: note)
  }

  /// The titles and years of some films, with the key where that does not tell them apart.
  private func names(_ places: [Int]) -> [String] {
    let names = places.map { films[$0].titleAndYear }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(places, names).map { place, name in
      counts[name, default: 1] > 1 ? "\(name) [\(films[place].id)]" : name
    }
  }

  /// All films that a title may mean, the best-known first; where there is none, those that it may
  /// have been meant for.
  package func all(_ title: String) -> (films: [Int], suggestions: [Int]) {
    switch index.find(title) {
    case .found(let film, let others): ([film] + others, [])
    case .notFound(let suggestions): ([], suggestions)
    }
  }
}
