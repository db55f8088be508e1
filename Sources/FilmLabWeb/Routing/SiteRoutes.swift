import Bytes
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
    router.get(RouterPath(path)) { request, _ in file.response(to: request.headers) }
  }

  private func answer(
    _ request: Request, _ context: WebContext, by page: any SitePage
  ) async throws -> Response {
    let visitor = ownership.visitor(
      request.headers, isForeign: origins.origin(of: request) != nil)
    if page.method == .get {
      return try await site.answer(request, by: page, visitor: visitor, work)
    }
    // Nobody else's body is read.
    if page.isOwners, page.isOfAPI, !visitor.isOwner { throw WebError.notTheOwner }
    try work.held.take(0)
    let limit = page.bodyBytes(limits)
    return try await request.withBody(upTo: limit, held: work.held) { body in
      var asked = try SiteRequest(target: request.target, visitor: visitor)
      try read(body, request.headers[.contentType], of: page, into: &asked)
      return try await site.answer(asked, headers: request.headers, by: page, work)
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
