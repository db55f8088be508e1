import HTTPTypes
import HummingbirdCore

/// Refuses requests that pages of others make a browser send.
///
/// Such a page cannot read the answers, but could keep the server at work: a GET needs no consent. Browsers say in
/// Sec-Fetch-Site and Origin where a request comes from; other programs send neither.
struct SiteCheck {
  let hosts: HostCheck
  private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")
  private static let secFetchMode = HTTPField.Name("Sec-Fetch-Mode")

  /// Paths of requests that change nothing whatever their method.
  let harmless: Set<String>

  /// Origins whose pages may use the API.
  let origins: AllowedOrigins

  init(
    hosts: HostCheck, harmless: Set<String> = [], origins: AllowedOrigins = AllowedOrigins()
  ) {
    (self.hosts, self.harmless, self.origins) = (hosts, harmless, origins)
  }

  /// - Throws: ``WebError/crossSite`` or ``WebError/foreignOrigin(name:)``.
  func check(_ request: Request) throws(WebError) {
    // As of most programs.
    if !has(Self.secFetchSite, request), !has(.origin, request) { return }
    if origins.origin(of: request) != nil { return }
    let sites = values(Self.secFetchSite, of: request)
    let sent = request.headers[values: .origin]
    let changes =
      request.method != .get && request.method != .head && !harmless.contains(request.path)
    if sites.contains("cross-site"), !isLink(request) { throw .crossSite }
    if changes, sites.contains("same-site") { throw .crossSite }
    let authority = request.head.authority?.lowercased()
    for origin in sent where !isAllowed(origin, changes: changes, authority: authority) {
      throw .foreignOrigin(name: origin)
    }
  }

  private func has(_ name: HTTPField.Name?, _ request: Request) -> Bool {
    name.map { request.headers.contains($0) } ?? false
  }

  private func values(_ name: HTTPField.Name?, of request: Request) -> [String] {
    name.map { request.headers[values: $0] }?.map { $0.lowercased() } ?? []
  }

  /// Whether someone followed a link to a page, rather than another page fetching it.
  private func isLink(_ request: Request) -> Bool {
    (request.method == .get || request.method == .head) && !request.path.hasPrefix("/v1/")
      && values(Self.secFetchMode, of: request) == ["navigate"]
  }

  private func isAllowed(_ origin: String, changes: Bool, authority: String?) -> Bool {
    guard let name = Self.name(origin), let end = origin.firstRange(of: "://")?.upperBound else {
      return false
    }
    if origin[end...].lowercased() == authority { return true }
    // Behind a proxy the server may be asked by another name than the page's.
    if changes { return hosts.isAdded(name) }
    return hosts.isAllowed(name) || name == authority.flatMap(HostCheck.name)
  }

  /// The host of an origin, such as `https://films.test:8080`, in lower case; `nil` for `null`.
  private static func name(_ origin: String) -> String? {
    guard let end = origin.firstRange(of: "://")?.upperBound else { return nil }
    return HostCheck.name(String(origin[end...]))?.lowercased()
  }
}
