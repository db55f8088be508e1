import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Lets pages of allowed origins read the answers of the API (CORS, the Fetch standard).
///
/// Ours, because Hummingbird's middleware allows one origin or all, for every path.
struct CrossOrigin: RouterMiddleware {
  let origins: AllowedOrigins
  let known: KnownPaths

  /// Seconds for which a browser need not ask again whether it may ask.
  private static let maxAge = 600

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard !origins.isEmpty, request.isOfAPI else { return try await next(request, context) }
    let origin = origins.origin(of: request)
    if let origin, let answer = preflight(request, origin) { return answer }
    var response = try await next(request, context)
    // Whoever keeps answers must not give one without these headers to such a page.
    response.headers[.vary] = [response.headers[.vary], "Origin"].compactMap(\.self)
      .joined(separator: ", ")
    if let origin {
      response.headers[.accessControlAllowOrigin] = origin
      response.headers[.accessControlExposeHeaders] = "Allow, ETag, Retry-After"
    }
    return response
  }

  /// The answer to a browser that asks whether it may ask; `nil` for another request, or a path that there is not.
  private func preflight(_ request: Request, _ origin: String) -> Response? {
    guard request.method == .options, request.headers[.accessControlRequestMethod] != nil,
      let methods = known.methods(of: request.path)
    else { return nil }
    var fields = HTTPFields()
    fields[.accessControlAllowOrigin] = origin
    fields[.accessControlAllowMethods] = methods
    fields[.accessControlAllowHeaders] = "Authorization, Content-Type, If-None-Match"
    fields[.accessControlMaxAge] = "\(Self.maxAge)"
    fields[.vary] = "Origin"
    return Response(status: .noContent, headers: fields)
  }
}
