import HTTPTypes
import HummingbirdCore

/// Looks at the head of a request before anything is done for it: who asks, from where, what, how often, and how much
/// they want to send.
///
/// No middleware of its own: each one more is a function that every request waits for.
struct RequestGate: Sendable {
  let hosts: HostCheck
  let site: SiteCheck
  let known: KnownPaths
  let changes: RateLimit
  let guesses: GuessLimit
  let bodies: BodyGate

  /// - Throws: ``WebError``, why the request is refused.
  func check(_ request: Request, _ context: WebContext) throws(WebError) {
    try hosts.check(request.head.authority)
    try site.check(request)
    try known.check(request, context)
    try changes.check(request, context)
    try guesses.check(request, context)
    try bodies.check(request, context)
  }
}
