import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Refuses requests that pages of others make a browser send.
///
/// Such a page cannot read the answers, but could keep the server at work: a GET needs no consent. Browsers say in
/// Sec-Fetch-Site and Origin where a request comes from; other programs send neither.
struct SiteCheck: RouterMiddleware {
  let hosts: HostCheck
  private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")

  init(hosts: HostCheck) { self.hosts = hosts }

  /// - Throws: ``WebError/crossSite`` or ``WebError/foreignOrigin(name:)``.
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let sites = Self.secFetchSite.map { request.headers[values: $0] } ?? []
    if sites.contains(where: { $0.lowercased() == "cross-site" }) { throw WebError.crossSite }
    let host = request.head.authority.flatMap(HostCheck.name)
    for origin in request.headers[values: .origin] {
      guard let name = Self.name(origin), hosts.isAllowed(name) || name == host?.lowercased() else {
        throw WebError.foreignOrigin(name: origin)
      }
    }
    return try await next(request, context)
  }

  /// The host of an origin, such as `https://films.test:8080`, in lower case; `nil` for `null`.
  private static func name(_ origin: String) -> String? {
    guard let end = origin.firstRange(of: "://")?.upperBound else { return nil }
    return HostCheck.name(String(origin[end...]))?.lowercased()
  }
}
