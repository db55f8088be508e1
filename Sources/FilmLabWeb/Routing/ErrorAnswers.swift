import Hummingbird
import HummingbirdCore
import NIOCore

/// Turns what is wrong with a request into an answer in JSON.
struct ErrorAnswers: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as WebError {
      return answer(request, error)
    } catch is NIOTooManyBytesError {
      return answer(request, .bodyTooLarge(limit: context.maxUploadSize))
    }
  }

  private func answer(_ request: Request, _ error: WebError) -> Response {
    let response = Response(error)
    // The router does so for its routes, and what is wrong may have none.
    return request.method == .head ? response.createHeadResponse() : response
  }
}
