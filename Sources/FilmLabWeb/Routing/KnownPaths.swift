import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Says what is wrong with a request that has no route.
///
/// Ours, because Hummingbird answers a wrong method with 404 and without `Allow`, and treats
/// `/health/` and `//health` as `/health`.
struct KnownPaths: RouterMiddleware {
  /// The methods of each path, as `Allow` lists them.
  private let methods: [String: String]

  init(_ endpoints: [any Endpoint]) {
    methods = Dictionary(
      uniqueKeysWithValues: endpoints.map {
        ($0.path, $0.method == .get ? "GET, HEAD" : $0.method.rawValue)
      })
  }

  /// - Throws: ``WebError/noSuchPath(path:)`` or ``WebError/wrongMethod(method:allowed:)``.
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let path = String(request.target.prefix { $0 != "?" })
    guard let allowed = methods[path] else { throw WebError.noSuchPath(path: path) }
    // The router has set it where it found a route.
    guard context.endpointPath != nil else {
      throw WebError.wrongMethod(method: request.method.rawValue, allowed: allowed)
    }
    return try await next(request, context)
  }
}

extension Request {
  /// The path with the query string, as the request line has them.
  var target: String { head.path ?? "/" }
}
