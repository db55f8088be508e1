import FilmAnalytics
import FilmSentiment
import _FilmTestSupport

@testable import FilmCatalogue

/// A catalogue in a folder of its own, and a model of a few words.
struct MadeCatalogue {
  let folder: TemporaryFolder
  let catalogue: Catalogue
  let settings: ImportSettings

  init() throws {
    folder = try TemporaryFolder()
    catalogue = try Catalogue(folder.path("films.sqlite"))
    let words: [String: Float] = ["wonderful": 2, "dull": -2]
    var model = SentimentModel(
      lexicon: try Lexicon(
        words.map {
          LexiconEntry(text: $0.key, valence: $0.value, ratingWeight: $0.value, occurrences: 9)
        }))
    model.usesLengthFactor = false
    settings = ImportSettings(scorer: ReviewScorer(model, jobs: 2))
  }

  /// Imports a file with a text.
  @discardableResult
  func add(_ text: String, as name: String) throws -> ImportReport {
    try catalogue.importFile(folder.write(text, as: name), settings)
  }

  /// The number of the film that a title means.
  func film(_ title: String) throws -> Int64 { try catalogue.find(title).film.number }
}
