import Bytes
import HTTPTypes

/// Answers the requests of one path.
protocol Endpoint: Sendable {
  /// The method that it answers; an endpoint of GET also answers HEAD.
  var method: HTTPRequest.Method { get }
  /// The path, without a query string.
  var path: String { get }
  /// The largest body of a request that is answered at once, in bytes: it waits for no thread and is never too
  /// busy. `nil` where every answer takes too long for an event loop.
  var immediateBytes: Int? { get }
  /// Whether answers are kept for requests that ask the same again: those that take far longer than looking
  /// them up.
  var isKept: Bool { get }
  /// Answers a request with JSON. Called from several threads at once.
  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer
}

extension Endpoint {
  var immediateBytes: Int? { nil }
  var isKept: Bool { false }
}
