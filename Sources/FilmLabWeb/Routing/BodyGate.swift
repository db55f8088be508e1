import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Decides whether a client may send its body.
///
/// Ours, because Hummingbird counts a body while it reads, ignores the length in the head, and never
/// answers `Expect: 100-continue`.
struct BodyGate: RouterMiddleware {
  /// - Throws: ``WebError/bodyTooLarge(limit:)``.
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= context.maxUploadSize else {
      throw WebError.bodyTooLarge(limit: context.maxUploadSize)
    }
    if request.headers[.expect]?.lowercased() == "100-continue" {
      try await context.sendContinue()
    }
    return try await next(request, context)
  }
}
