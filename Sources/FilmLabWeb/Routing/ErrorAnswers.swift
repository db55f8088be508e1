import FilmData
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTP1

/// Lets a request through the gate, and turns its errors into answers: a page for browsers, JSON for programs.
struct ErrorAnswers: RouterMiddleware {
  /// `nil` where everything is let through.
  let gate: RequestGate?
  let site: Site?
  let ownership: Ownership
  let work: WorkQueue

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      try gate?.check(request, context)
      // Hummingbird never answers it.
      if request.headers.value(.expect)?.lowercased() == "100-continue" {
        try await context.sendContinue()
      }
      return try await next(request, context)
    } catch let error as any ClassifiedError {
      // Those of the libraries come of pages alone; endpoints word theirs.
      return await answer(request, WebError(error))
    } catch let error where !Self.isOfConnection(error) {
      // Its words are for programmers, and may name files. Without an answer the connection would just end.
      let reason = "the server broke at this request, by an error of kind \(type(of: error))"
      return await answer(request, .failed(reason: reason))
    }
  }

  private func answer(_ request: Request, _ error: WebError) async -> Response {
    let response = await page(request, error) ?? Response(error)
    // The router does so only for its routes, and an error may have no route.
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// Whether an error is of the connection, which ends with it; what is no HTTP is answered by ``HTTPRules``.
  private static func isOfConnection(_ error: any Error) -> Bool {
    error is CancellationError || error is HTTPParserError || error is ChannelError
      || error is IOError
  }

  /// The page of an error, for a browser that asked for a page.
  private func page(_ request: Request, _ error: WebError) async -> Response? {
    guard let site, !request.isOfAPI,
      request.headers[.accept]?.contains("text/html") ?? false
    else { return nil }
    let (target, headers) = (request.target, request.headers)
    let visitor = ownership.visitor(headers)
    // A page is written and compressed, which is too much for an event loop; where no thread is free, JSON must do.
    return try? await work.run {
      site.errorPage(error, target: target, headers: headers, visitor: visitor)
    }
  }
}
