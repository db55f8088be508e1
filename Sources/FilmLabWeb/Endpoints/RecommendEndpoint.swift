import Bytes
import FilmAnalytics
import FilmData
import FilmSimilarity
import HTTPTypes

/// `POST /v1/recommend`: films for someone, from their ratings, as `filmlab recommend` finds them.
struct RecommendEndpoint: Endpoint {
  let method = HTTPRequest.Method.post
  let path = "/v1/recommend"
  /// The most ratings of a request: work grows with their cube.
  static let limit = 500

  private let films: ServedModels.Films?

  init(_ models: ServedModels) { films = models.films }

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    guard let films else { throw .noModel(kind: "similarity") }
    try request.checkContentType()
    let list = try ListParameters(
      Parameters(request.query, known: ListParameters.names), for: films.model)
    let ratings = TasteRatings(
      try StarRatings(request.body).rows, in: films.search, path: "the body")
    let profile = TasteProfile(films.model, stars: try stars(ratings))
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
      throw .unusable(reason: "\"ratings\": none is of a film that the model knows")
    }
  }
}
