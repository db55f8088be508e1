import Bytes
import HTTPTypes
import HummingbirdCore
import NIOCore

/// The part of a request that an endpoint sees.
struct APIRequest: Sendable {
  /// What follows the question mark of the target, with its escapes.
  let query: String
  /// The value of the header Content-Type.
  let contentType: String?
  let body: PaddedText

  /// The bytes of the body.
  var bodyCount: Int { body.bytes.count }

  init(query: String, contentType: String?, body: PaddedText) {
    (self.query, self.contentType, self.body) = (query, contentType, body)
  }

  init(_ request: Request, body: NIOCore.ByteBuffer) {
    self.init(
      query: request.query, contentType: request.headers.value(.contentType),
      body: PaddedText(body.readableBytesView))
  }

  /// - Throws: ``WebError/notJSON(type:)`` where the body is not declared as JSON.
  func checkContentType() throws(WebError) { try Self.checkContentType(contentType) }

  /// - Throws: ``WebError/notJSON(type:)`` where a type is not that of JSON.
  static func checkContentType(_ contentType: String?) throws(WebError) {
    // As nearly everybody writes it.
    if contentType == "application/json" { return }
    let type = contentType?.split(separator: ";").first.map { $0.filter { $0 != " " } }
    guard type?.lowercased() == "application/json" else { throw .notJSON(type: contentType) }
  }
}
