import Bytes
import FilmAnalytics
import FilmData
import FilmSimilarity
import HTTPTypes

/// `POST /v1/recommend`: films for someone, from their ratings, as `filmlab recommend` finds them.
struct RecommendEndpoint: Endpoint {
  let method = HTTPRequest.Method.post
  let path = "/v1/recommend"
  let isKept = true
  private let films: ServedModels.Films?
  private let limits: WebLimits

  init(_ models: ServedModels, limits: WebLimits) {
    films = models.films
    self.limits = limits
  }

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    guard let films else { throw .noModel(kind: "similarity") }
    try request.checkContentType()
    let list = try ListParameters(
      Parameters(request.query, known: ListParameters.names, limits: limits),
      for: films.model, limits: limits)
    let rows = try StarRatings(request.body, limits: limits).rows
    let ratings = TasteRatings(rows, in: films.search, path: "the body")
    let stars = try stars(ratings)
    try list.check(naming: rows.count, explained: false)
    let profile = TasteProfile(films.model, stars: stars)
    let found = profile.recommend(count: list.count, where: list.includes)
    let buffer = ByteBuffer()
    RecommendationsObject.append(found, ratings, films.model, to: buffer)
    return buffer
  }

  private func stars(_ ratings: TasteRatings) throws(WebError) -> [(film: Int, stars: Double)] {
    do {
      return try ratings.stars
    } catch {
      throw .unknownFilm(
        sentence: "\"ratings\": none is of a film that the model knows", suggestions: [],
        field: "ratings")
    }
  }
}
