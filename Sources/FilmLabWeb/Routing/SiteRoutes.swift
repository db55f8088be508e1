import Bytes
import FilmData
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// The routes of a site's pages and forms.
struct SiteRoutes: Sendable {
  let site: Site
  let ownership: Ownership
  let work: WorkQueue
  let limits: WebLimits
  let origins: AllowedOrigins
  /// More than a person meets; a program that guesses addresses is slowed down, and no page that is there is refused.
  private let misses = RateLimit(perSecond: 5, most: 100) { _ in true }

  init(
    site: Site, ownership: Ownership, work: WorkQueue, limits: WebLimits, origins: AllowedOrigins
  ) {
    (self.site, self.ownership, self.work) = (site, ownership, work)
    (self.limits, self.origins) = (limits, origins)
  }

  func add(to router: Router<WebContext>) {
    for page in site.pages {
      router.on(RouterPath(page.path), method: page.method) { request, context in
        try await answer(request, context, by: page)
      }
    }
    add(site.style, at: SiteAddress.style, to: router)
    add(site.script, at: SiteAddress.script, to: router)
  }

  private func add(_ file: FinishedPage, at path: String, to router: Router<WebContext>) {
    router.get(RouterPath(path)) { request, _ in
      file.response(to: request.headers, target: request.target)
    }
  }

  private func answer(
    _ request: Request, _ context: WebContext, by page: any SitePage
  ) async throws -> Response {
    let visitor = ownership.visitor(
      request.headers, isForeign: origins.origin(of: request) != nil)
    if page.method == .get {
      return try await read(request, context, by: page, visitor)
    }
    // Nobody else's body is read.
    if page.isOwners, !visitor.isOwner {
      if page.isOfAPI { throw WebError.notTheOwner }
      // A form cannot be sent again by a link.
      return .redirected(to: SiteAddress.signIn(back: request.pageBefore ?? "/mine"))
    }
    try work.held.take(0)
    let (target, headers) = (request.target, request.headers)
    return try await request.withBody(upTo: page.bodyBytes(limits), held: work.held) { body in
      // On a thread of the queue: a file takes too long for an event loop.
      try await site.answer(headers, by: page, work) {
        var asked = try SiteRequest(target: target, visitor: visitor)
        try read(body, headers[.contentType], of: page, into: &asked)
        return asked
      }
    }
  }

  /// Answers a request that reads.
  ///
  /// What is not there costs most, a search for what may have been meant, and is never kept: of an address that met too
  /// much of it, this is not begun.
  private func read(
    _ request: Request, _ context: WebContext, by page: any SitePage, _ visitor: Visitor
  ) async throws -> Response {
    let suggests = misses.has(context.address, at: .now)
    do {
      return try await site.answer(
        request, by: page, visitor: visitor, work, suggests: suggests)
    } catch let error as any ClassifiedError where WebError(error).status == 404 {
      try misses.take(context.address, at: .now)
      throw error
    }
  }

  /// Reads a body as the page needs it.
  private func read(
    _ body: NIOCore.ByteBuffer, _ type: String?, of page: any SitePage,
    into request: inout SiteRequest
  ) throws(WebError) {
    switch page.bodyKind {
    case .form:
      let form = try FormBody(body, contentType: type)
      (request.form, request.upload) = (form.fields, form.file)
    case .json:
      try APIRequest.checkContentType(type)
      request.body = PaddedText(body.readableBytesView)
    case .nothing:
      guard body.readableBytes == 0 else { throw .malformed(reason: "no body is taken here") }
    }
  }
}

extension Request {
  /// The path of the page that a form was on, with its query, as browsers say it in Referer: the body, which says it too,
  /// is not read of everybody.
  fileprivate var pageBefore: String? {
    guard let referer = headers[.referer], let host = referer.firstRange(of: "://")?.upperBound,
      let path = referer[host...].firstIndex(of: "/")
    else { return nil }
    let authority = referer[host..<path].lowercased()
    return authority == head.authority?.lowercased() ? String(referer[path...]) : nil
  }
}
