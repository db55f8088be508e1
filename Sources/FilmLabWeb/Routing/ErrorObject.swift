import Bytes
import FilmData
import HTTPTypes
import NIOCore

/// The JSON of an error: `{"error":{"message":…}}`, with `suggestions` if there are any.
enum ErrorObject {
  static func make(_ error: WebError) -> Bytes.ByteBuffer {
    let buffer = Bytes.ByteBuffer(capacity: 256)
    buffer.append("{\"error\":{\"message\":")
    buffer.append(quoted: "\(error)")
    if case .unknownFilm(_, let suggestions) = error {
      buffer.append(",\"suggestions\":[")
      for (place, title) in suggestions.enumerated() {
        if place > 0 { buffer.append(",") }
        buffer.append(quoted: title)
      }
      buffer.append("]")
    }
    buffer.append("}}")
    return buffer
  }

  /// The head and the body of an error's answer.
  static func answer(_ error: WebError) -> (head: HTTPResponse, body: NIOCore.ByteBuffer) {
    let body = NIOCore.ByteBuffer(make(error))
    var head = HTTPResponse(
      status: HTTPResponse.Status(code: error.status),
      headerFields: .json(length: body.readableBytes))
    if case .wrongMethod(_, let allowed) = error { head.headerFields[.allow] = allowed }
    if case .busy = error { head.headerFields[.retryAfter] = "1" }
    return (head, body)
  }
}
