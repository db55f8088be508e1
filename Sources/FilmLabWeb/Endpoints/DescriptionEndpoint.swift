import Bytes
import FilmData
import HTTPTypes

/// `GET /openapi.json`: the description of the API in OpenAPI.
struct DescriptionEndpoint: Endpoint {
  let method = HTTPRequest.Method.get
  let path = "/openapi.json"
  let immediateBytes: Int? = .max
  /// To compress it takes longer than to send it.
  let isKept = true

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    _ = try Parameters(request.query, known: [])
    let buffer = ByteBuffer(capacity: PackageResources.openapi_json.count)
    PackageResources.openapi_json.withUnsafeBytes { buffer.append($0) }
    return buffer
  }
}
