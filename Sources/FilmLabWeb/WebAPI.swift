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
  /// The same of requests that read.
  let keptPages: PageCache
  /// Those that are being made.
  let flights = SingleFlight<PageCache.Key, FinishedPage>()

  init(_ models: ServedModels, version: String, limits: WebLimits, site: Site? = nil) {
    self.limits = limits
    self.site = site
    kept = AnswerCache(limit: limits.keptBytes / 2)
    keptPages = PageCache(limit: limits.keptBytes / 2)
    let all: [any Endpoint] = [
      HealthEndpoint(models: models, version: version), SentimentEndpoint(models, limits: limits),
      SimilarEndpoint(models, limits: limits), RecommendEndpoint(models, limits: limits),
      FilmsEndpoint(models, limits: limits), DescriptionEndpoint(),
    ]
    // A site's page knows more of the same path.
    endpoints = all.filter { endpoint in
      site?.pages.contains { $0.path == endpoint.path } != true
    }
  }
}
