internal import FilmCatalogue
public import FilmSentiment
public import FilmSimilarity

/// The models that a server answers from, read once and shared by all requests.
public struct ServedModels: Sendable {
  /// Films with their similarities, and the search for their titles.
  public struct Films: Sendable {
    /// Knows which films are similar.
    public let model: SimilarityModel
    /// Finds the model's films by their titles.
    public let search: TitleSearch

    /// Brings a model and its search together; `TitleSearch.loading(_:)` reads both at once.
    ///
    /// - Parameters:
    ///   - model: the similarity model.
    ///   - search: a search for titles of this model's films.
    public init(model: SimilarityModel, search: TitleSearch) {
      (self.model, self.search) = (model, search)
    }
  }

  /// Scores texts; `nil` without such a model: requests that need it are answered with 503.
  public let sentiment: SentimentModel?
  /// Knows films; `nil` without such a model: requests that need it are answered with 503.
  public let films: Films?

  /// Brings the models together, of which either may be missing.
  public init(sentiment: SentimentModel?, films: Films?) {
    (self.sentiment, self.films) = (sentiment, films)
  }

  /// The models as pages use them.
  var page: PageModels {
    PageModels(sentiment: sentiment, films: films?.model, search: films?.search)
  }
}
