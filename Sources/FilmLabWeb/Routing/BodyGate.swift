import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Decides whether a client may send its body.
///
/// Ours, because Hummingbird counts a body while it reads, ignores the length in the head, and never
/// answers `Expect: 100-continue`.
struct BodyGate: RouterMiddleware {
  /// The limits of paths that have one of their own.
  let limits: [String: Int]

  /// - Throws: ``WebError/bodyTooLarge(limit:)``.
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    let limit = limits[request.path] ?? context.maxUploadSize
    guard length <= limit else { throw WebError.bodyTooLarge(limit: limit) }
    if request.headers[.expect]?.lowercased() == "100-continue" {
      try await context.sendContinue()
    }
    return try await next(request, context)
  }
}
