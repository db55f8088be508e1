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
    let visitor = ownership.visitor(request.headers)
    if page.method == .get {
      return try await site.answer(request, by: page, visitor: visitor, work)
    }
    try work.held.take(0)
    let limit = page.bodyBytes(limits)
    return try await request.withBody(upTo: limit, held: work.held) { body in
      let form = try FormBody(body, contentType: request.headers[.contentType])
      var asked = try SiteRequest(target: request.target, visitor: visitor)
      (asked.form, asked.upload) = (form.fields, form.file)
      return try await site.answer(asked, headers: request.headers, by: page, work)
    }
  }
}
