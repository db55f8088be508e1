import Bytes
import FilmData
import FilmSimilarity
import HTTPTypes

/// `GET /v1/films` of a server without pages: the films that a title may mean, see ``FoundTitles``.
struct FilmsEndpoint: Endpoint {
  let method = HTTPRequest.Method.get
  let path = "/v1/films"
  let isKept = true
  private let films: ServedModels.Films?
  private let limits: WebLimits

  init(_ models: ServedModels, limits: WebLimits) {
    films = models.films
    self.limits = limits
  }

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    guard let films else { throw .noModel(kind: "similarity") }
    let parameters = try Parameters(request.query, known: ["query"], limits: limits)
    guard let query = try parameters.one("query") else {
      throw .malformed(reason: "query is missing; write /v1/films?query=mirror", field: "query")
    }
    let found = films.search.all(query)
    let buffer = ByteBuffer()
    buffer.append("{\"films\":[")
    append(found.films, of: films.model, to: buffer)
    buffer.append("],\"suggestions\":[")
    append(found.suggestions, of: films.model, to: buffer)
    buffer.append("]")
    if let match = found.match {
      buffer.append(",\"matched\":")
      TitleMatchObject.append(match, films.model.films, to: buffer)
    }
    buffer.append("}")
    return buffer
  }

  private func append(_ places: [Int], of model: SimilarityModel, to buffer: ByteBuffer) {
    for (rank, place) in places.enumerated() {
      buffer.append(rank > 0 ? ",{" : "{")
      FilmFields.append(model.films[place], to: buffer)
      buffer.append("}")
    }
  }
}
