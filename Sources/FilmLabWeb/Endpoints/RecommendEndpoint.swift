import Bytes
import FilmData
import FilmSimilarity

/// `POST /v1/recommend`: films for someone, from their ratings, as `filmlab recommend` finds them.
struct RecommendEndpoint: Endpoint {
  let method = "POST"
  let path = "/v1/recommend"
  /// The most ratings of a request: work grows with their cube.
  static let limit = 500

  private let films: ServedModels.Films?

  init(_ models: ServedModels) { films = models.films }

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    guard let films else { throw .noModel(kind: "similarity") }
    try request.checkContentType()
    let list = try ListParameters(
      Parameters(request.query, known: ListParameters.names), films.model)
    let ratings = try StarRatings(request.body, films.search)
    let profile = TasteProfile(films.model, stars: ratings.stars)
    let found = profile.recommend(count: list.count, where: list.includes)
    let buffer = ByteBuffer()
    buffer.append("{\"films\":[")
    for (rank, prediction) in found.enumerated() {
      if rank > 0 { buffer.append(",") }
      PredictionObject.append(prediction, films.model, to: buffer)
    }
    buffer.append("],\"unknown\":[")
    for (place, name) in ratings.unknown.enumerated() {
      if place > 0 { buffer.append(",") }
      buffer.append(quoted: name)
    }
    buffer.append("]}")
    return buffer
  }
}
