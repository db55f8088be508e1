import HTTPTypes

/// One kind of page.
protocol SitePage: Sendable {
  /// The path, with `{name}` for a part that differs: `/film/{film}`.
  var path: String { get }
  /// The method that it answers; a page of GET also answers HEAD.
  var method: HTTPRequest.Method { get }
  /// Whether only the owner may see it.
  var isOwners: Bool { get }
  /// Whether it changes nothing whatever its method.
  var isHarmless: Bool { get }
  /// What its body is, where its method has one.
  var bodyKind: SiteBody { get }
  /// The largest body that it takes, in bytes.
  func bodyBytes(_ limits: WebLimits) -> Int
  /// Answers a request. Called from several threads at once.
  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer
}

extension SitePage {
  var method: HTTPRequest.Method { .get }
  var isOwners: Bool { false }
  var isHarmless: Bool { method == .get }
  var bodyKind: SiteBody { .form }
  func bodyBytes(_ limits: WebLimits) -> Int { limits.formBytes }

  /// Whether it belongs to the API, and not to what people see.
  var isOfAPI: Bool { path.hasPrefix("/v1/") }
}

/// What the body of a request is.
enum SiteBody {
  /// Fields of a form, perhaps with a file.
  case form
  /// JSON.
  case json
  /// Nothing at all.
  case nothing
}
