import Bytes
import FilmData
import FilmSimilarity
import HTTPTypes

/// `GET /v1/films`: the films that a title may mean.
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
    return Self.answer(query, of: films)
  }

  /// The films that a title may mean.
  ///
  /// - Parameter address: the address of a film by its index, where there are addresses.
  static func answer(
    _ query: String, of films: ServedModels.Films, address: (Int) -> String? = { _ in nil }
  ) -> ByteBuffer {
    let found = films.search.all(query)
    let buffer = ByteBuffer()
    buffer.append("{\"films\":[")
    append(found.films, of: films.model, address, to: buffer)
    buffer.append("],\"suggestions\":[")
    append(found.suggestions, of: films.model, address, to: buffer)
    buffer.append("]")
    if let match = found.match {
      buffer.append(",\"matched\":")
      TitleMatchObject.append(match, films.model.films, to: buffer)
    }
    buffer.append("}")
    return buffer
  }

  private static func append(
    _ places: [Int], of model: SimilarityModel, _ address: (Int) -> String?, to buffer: ByteBuffer
  ) {
    for (rank, place) in places.enumerated() {
      buffer.append(rank > 0 ? ",{" : "{")
      FilmFields.append(model.films[place], to: buffer)
      if let address = address(place) {
        buffer.append(",\"address\":")
        buffer.append(quoted: address)
      }
      buffer.append("}")
    }
  }
}
