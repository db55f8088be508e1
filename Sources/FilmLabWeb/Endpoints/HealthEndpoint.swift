import Bytes
import FilmData
import FilmSentiment
import FilmSimilarity
import HTTPTypes

/// `GET /health`: the server's state, its version, and the size of its models.
struct HealthEndpoint: Endpoint {
  let method = HTTPRequest.Method.get
  let path = "/health"
  let immediateBytes: Int? = .max
  let models: ServedModels
  let version: String

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    _ = try Parameters(request.query, known: [])
    let buffer = ByteBuffer()
    buffer.append("{\"status\":\"ok\",\"version\":")
    buffer.append(quoted: version)
    buffer.append(",\"models\":{\"sentiment\":")
    append("entries", count: models.sentiment?.lexicon.entries.count, to: buffer)
    buffer.append(",\"similarity\":")
    append("films", count: models.films?.model.films.count, to: buffer)
    buffer.append("}}")
    return buffer
  }

  private func append(_ name: String, count: Int?, to buffer: ByteBuffer) {
    guard let count else { return buffer.append("null") }
    buffer.append("{\"\(name)\":\(count)}")
  }
}
