import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Looks at the head of a request before anything is done for it: who asks, from where, what, how often, and how much
/// they want to send.
///
/// One middleware for all of it: each one more is a function that every request waits for.
struct RequestGate: RouterMiddleware {
  let hosts: HostCheck
  let site: SiteCheck
  let known: KnownPaths
  let changes: RateLimit
  let guesses: GuessLimit
  let bodies: BodyGate

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    try hosts.check(request.head.authority)
    try site.check(request)
    try known.check(request, context)
    try changes.check(request, context)
    try guesses.check(request, context)
    try bodies.check(request, context)
    // Hummingbird never answers it.
    if request.headers[.expect]?.lowercased() == "100-continue" {
      try await context.sendContinue()
    }
    return try await next(request, context)
  }
}
