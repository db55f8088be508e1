import Hummingbird
import HummingbirdCore

/// Turns errors of a request into answers in JSON.
struct ErrorAnswers: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as WebError {
      return answer(request, error)
    }
  }

  private func answer(_ request: Request, _ error: WebError) -> Response {
    let response = Response(error)
    // The router does so only for its routes, and an error may have no route.
    return request.method == .head ? response.createHeadResponse() : response
  }
}
