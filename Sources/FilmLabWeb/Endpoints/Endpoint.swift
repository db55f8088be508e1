package import Bytes

/// Answers the requests of one path.
package protocol Endpoint: Sendable {
  /// The method that it answers; GET stands for HEAD, too.
  var method: String { get }
  /// The path, without a query string.
  var path: String { get }
  /// Answers a request with JSON. Called from several threads at once.
  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer
}
