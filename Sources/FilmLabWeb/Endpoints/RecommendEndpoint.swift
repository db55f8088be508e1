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
    buffer.append("{\"films\":[")
    for (rank, prediction) in found.enumerated() {
      if rank > 0 { buffer.append(",") }
      PredictionObject.append(prediction, films.model, to: buffer)
    }
    buffer.append("],\"ordered_by\":\"stars - deviation\",\"matched\":")
    TitleMatchObject.append(
      all: ratings.found.map(\.match), films.model.films, to: buffer)
    buffer.append(",\"unknown\":[")
    for (place, error) in ratings.unknown.enumerated() {
      if place > 0 { buffer.append(",") }
      buffer.append(quoted: error.title)
    }
    buffer.append("]}")
    return buffer
  }

  private func stars(_ ratings: TasteRatings) throws(WebError) -> [(film: Int, stars: Double)] {
    do {
      return try ratings.stars
    } catch {
      throw .unknownFilm(
        sentence: "\"ratings\": none is of a film that the model knows", suggestions: [])
    }
  }
}
