import HTTPTypes
import HummingbirdCore

/// Decides whether a client may send its body.
///
/// Ours, because Hummingbird counts a body while it reads, and ignores the length in the head.
struct BodyGate: Sendable {
  /// The limits of paths that have one of their own.
  let limits: [String: Int]

  /// - Throws: ``WebError/bodyTooLarge(limit:)``.
  func check(_ request: Request, _ context: WebContext) throws(WebError) {
    guard let length = request.headers.value(.contentLength).flatMap({ Int($0) }) else { return }
    let limit = limits[request.path] ?? context.maxUploadSize
    guard length <= limit else { throw .bodyTooLarge(limit: limit) }
  }
}
