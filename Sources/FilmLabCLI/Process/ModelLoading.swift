import FilmLabWeb
import FilmSentiment
import FilmSimilarity

/// Reads both models for a server; one may be missing.
struct ModelLoading {
  let models: ModelOptions
  let notes: any NoteTaking

  /// - Throws: the first model's error if both are missing, any other error of either.
  func read() throws -> ServedModels {
    let (sentiment, noSentiment) = try unlessMissing {
      try models.sentimentModel(notes, readsAspects: true)
    }
    let (films, noFilms) = try unlessMissing {
      let (model, search) = try TitleSearch.loading(models.folder("similarity"))
      return ServedModels.Films(model: model, search: search)
    }
    if let noSentiment, noFilms != nil { throw noSentiment }
    for error in [noSentiment, noFilms] {
      if let error { notes.note("\(ErrorWording.sentence(error)); what needs it is not served") }
    }
    return ServedModels(sentiment: sentiment, films: films)
  }

  private func unlessMissing<Model>(_ read: () throws -> Model) throws -> (Model?, (any Error)?) {
    do {
      return (try read(), nil)
    } catch let error as SentimentError {
      guard case .noModel = error else { throw error }
      return (nil, error)
    } catch let error as SimilarityError {
      guard case .missingFile = error else { throw error }
      return (nil, error)
    }
  }
}
