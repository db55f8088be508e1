import FilmData
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Turns errors of a request into answers: a page for browsers, JSON for programs.
struct ErrorAnswers: RouterMiddleware {
  let site: Site?
  let ownership: Ownership

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as any ClassifiedError {
      // Those of the libraries come of pages alone; endpoints word theirs.
      return answer(request, WebError(error))
    } catch where !(error is CancellationError) {
      // Its words are for programmers, and may name files. Without an answer the connection would just end.
      let reason = "the server broke at this request, by an error of kind \(type(of: error))"
      return answer(request, .failed(reason: reason))
    }
  }

  private func answer(_ request: Request, _ error: WebError) -> Response {
    let response = page(request, error) ?? Response(error)
    // The router does so only for its routes, and an error may have no route.
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// The page of an error, for a browser that asked for a page.
  private func page(_ request: Request, _ error: WebError) -> Response? {
    guard let site, !request.isOfAPI,
      request.headers[.accept]?.contains("text/html") ?? false
    else { return nil }
    return site.errorPage(error, request, visitor: ownership.visitor(request.headers))
  }
}
