import Bytes

/// The server's endpoints, without connections.
///
/// Stateless except for memory that is reused, and safe to call from many threads at once.
struct WebAPI: Sendable {
  /// The endpoints, in the order of the description.
  let endpoints: [any Endpoint]
  let limits: WebLimits
  /// The pages; `nil` for an API alone.
  let site: Site?
  /// Answers given lately.
  let kept: AnswerCache

  init(_ models: ServedModels, version: String, limits: WebLimits, site: Site? = nil) {
    self.limits = limits
    self.site = site
    kept = AnswerCache(limit: limits.keptBytes)
    endpoints = [
      HealthEndpoint(models: models, version: version), SentimentEndpoint(models, limits: limits),
      SimilarEndpoint(models, limits: limits), RecommendEndpoint(models, limits: limits),
      FilmsEndpoint(models, limits: limits), DescriptionEndpoint(),
    ]
  }
}
