import FilmData
import FilmSimilarity
import Synchronization

/// No film has the title that was asked for.
struct UnknownTitle: Error, CustomStringConvertible {
  var title: String
  var suggestions: [String]

  var description: String {
    let start = "there is no film \"\(Table.harmless(title))\" in the model"
    if suggestions.isEmpty { return start + "; try its original title or add its year" }
    return start + "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: ", "))?"
  }
}

/// Finds the film that someone means, and says which others bear the title.
struct TitleSearch: Sendable {
  private let films: [Film]
  private let index: TitleIndex

  init(_ model: SimilarityModel) { self.init(model.films) }

  init(_ films: [Film]) {
    self.films = films
    index = TitleIndex(
      films,
      prominence: films.map { Double($0.audience) })
  }

  /// Reads a model and makes the search meanwhile.
  static func reading(_ folder: String) throws -> (model: SimilarityModel, search: TitleSearch) {
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
  func find(_ title: String, note: (String) -> Void) throws -> Int {
    switch index.find(title) {
    case .found(let film, let others):
      if !others.isEmpty {
        let names = others.map { films[$0].titleAndYear }.joined(separator: ", ")
        note("taken as \(films[film].titleAndYear); there is also \(names)")
      }
      return film
    case .notFound(let suggestions):
      throw UnknownTitle(title: title, suggestions: suggestions.map { films[$0].titleAndYear })
    }
  }
}
