import Bytes
import FilmReports
import HTTPTypes
import NIOCore

/// The JSON of an error (RFC 9457): `type`, `title`, `status` and `detail`, the `field` at fault where one is, and
/// `suggestions` where something else may have been meant.
enum ProblemObject {
  /// What says that a body is such an object.
  static let contentType = "application/problem+json"

  static func make(_ error: WebError) -> Bytes.ByteBuffer {
    let json = JSONWriter(Bytes.ByteBuffer(capacity: 512))
    json.object {
      json.field("type", error.problem?.address ?? "about:blank")
      json.field("title", error.problem?.title ?? blankTitle(error.status))
      json.field("status", error.status)
      json.field("detail", "\(error)")
      if let field = error.field { json.field("field", field) }
      if case .unknownFilm(_, let suggestions, _) = error {
        json.list("suggestions", of: suggestions) { json.value($0) }
      }
    }
    return json.buffer
  }

  /// Of a problem without a type of its own, the words of HTTP.
  private static func blankTitle(_ status: Int) -> String {
    switch status {
    case 415: "Unsupported Media Type"
    default: "Internal Server Error"
    }
  }

  /// The head and the body of an error's answer.
  static func answer(_ error: WebError) -> (head: HTTPResponse, body: NIOCore.ByteBuffer) {
    let body = NIOCore.ByteBuffer(make(error))
    var head = HTTPResponse(
      status: HTTPResponse.Status(code: error.status),
      headerFields: .json(length: body.readableBytes, type: contentType))
    switch error {
    case .wrongMethod(_, let allowed): head.headerFields[.allow] = allowed
    case .busy: head.headerFields[.retryAfter] = "1"
    case .tooManyRequests(let seconds): head.headerFields[.retryAfter] = "\(seconds)"
    case .notTheOwner: head.headerFields[.wwwAuthenticate] = "Bearer realm=\"filmlab\""
    default: break
    }
    return (head, body)
  }
}
