import Dispatch
import FilmLabWeb
import FilmSentiment
import FilmSimilarity
import Synchronization

/// Reads both models for a server, at the same time; one may be missing.
struct ModelLoading {
  let models: ModelOptions
  let notes: any NoteTaking

  /// - Throws: the first model's error if both are missing, any other error of either.
  func read() throws -> ServedModels {
    let folder = models.folder("similarity")
    let reading = Mutex<Result<ServedModels.Films, any Error>?>(nil)
    let group = DispatchGroup()
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      let films = Self.films(folder)
      reading.withLock { $0 = films }
    }
    let lexicon = Result { try models.sentimentModel(notes, readsAspects: true) }
    group.wait()
    let (sentiment, noSentiment) = try unlessMissing(lexicon)
    let (films, noFilms) = try unlessMissing(reading.withLock { $0 } ?? Self.films(folder))
    if let noSentiment, noFilms != nil { throw noSentiment }
    for error in [noSentiment, noFilms] {
      if let error { notes.note("\(ErrorWording.sentence(error)); what needs it is not served") }
    }
    return ServedModels(sentiment: sentiment, films: films)
  }

  private static func films(_ folder: String) -> Result<ServedModels.Films, any Error> {
    Result {
      let (model, search) = try TitleSearch.loading(folder)
      return ServedModels.Films(model: model, search: search)
    }
  }

  private func unlessMissing<Model>(
    _ read: Result<Model, any Error>
  ) throws -> (Model?, (any Error)?) {
    do {
      return (try read.get(), nil)
    } catch let error as SentimentError {
      guard case .noModel = error else { throw error }
      return (nil, error)
    } catch let error as SimilarityError {
      guard case .missingFile = error else { throw error }
      return (nil, error)
    }
  }
}
