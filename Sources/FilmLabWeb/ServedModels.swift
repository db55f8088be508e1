package import FilmSentiment
package import FilmSimilarity

/// The models that a server answers from, read once and shared by all requests.
package struct ServedModels: Sendable {
  /// Films with their similarities, and the search for their titles.
  package struct Films: Sendable {
    package let model: SimilarityModel
    package let search: TitleSearch

    package init(model: SimilarityModel, search: TitleSearch) {
      (self.model, self.search) = (model, search)
    }
  }

  /// Scores texts; `nil` where there is no such model.
  package let sentiment: SentimentModel?
  /// Knows films; `nil` where there is no such model.
  package let films: Films?

  package init(sentiment: SentimentModel?, films: Films?) {
    (self.sentiment, self.films) = (sentiment, films)
  }
}
