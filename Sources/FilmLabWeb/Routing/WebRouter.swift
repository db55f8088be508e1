import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension WebAPI {
  /// A router with a route for each endpoint, and HEAD wherever there is GET.
  ///
  /// - Parameters:
  ///   - work: the threads that score and search, and what requests wait for.
  ///   - ownership: who may change what is the owner's.
  ///   - origins: whose pages may use the API.
  ///   - log: takes a line for each request; `nil` for no log.
  func router(
    hosts: HostCheck, work: WorkQueue, ownership: Ownership = Ownership(token: nil),
    origins: AllowedOrigins = AllowedOrigins(), log: (@Sendable (String) -> Void)? = nil
  ) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    // A form may have the path of a page that changes nothing.
    let forms = site?.pages.filter { $0.method != .get && $0.isHarmless } ?? []
    let harmless = Set(endpoints.map(\.path) + forms.map(\.path))
    let known = KnownPaths(routes)
    let gate = RequestGate(
      hosts: hosts, site: SiteCheck(hosts: hosts, harmless: harmless, origins: origins),
      known: known,
      changes: RateLimit(perSecond: 10, most: 60) {
        !$0.isReading && !harmless.contains($0.path)
      }, guesses: GuessLimit(ownership: ownership), bodies: BodyGate(limits: bodyLimits))
    // One by one: a builder would have every request wait for those that are left out, too.
    if let log { router.add(middleware: RequestLog(log)) }
    if !origins.isEmpty { router.add(middleware: CrossOrigin(origins: origins, known: known)) }
    router.add(middleware: ErrorAnswers(gate: gate, site: site, ownership: ownership, work: work))
    if let site {
      SiteRoutes(site: site, ownership: ownership, work: work, limits: limits, origins: origins)
        .add(to: router)
    }
    for endpoint in endpoints {
      router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
        // Answers that are not taken keep further work away, not the server's health.
        if endpoint.immediateBytes != .max { try work.held.take(0) }
        return try await request.withBody(upTo: context.maxUploadSize, held: work.held) { body in
          let asked = APIRequest(request, body: body)
          if endpoint.method == .get {
            return try await read(asked, by: endpoint, work, headers: request.headers)
          }
          return try await answer(asked, by: endpoint, work)
        }
      }
    }
    return router
  }

  /// All paths with their methods.
  private var routes: [(path: String, method: HTTPRequest.Method)] {
    endpoints.map { ($0.path, $0.method) }
      + (site?.pages.map { ($0.path, $0.method) } ?? [])
      + (site == nil ? [] : [(SiteAddress.style, .get), (SiteAddress.script, .get)])
  }

  /// The largest bodies of the site's forms.
  private var bodyLimits: [String: Int] {
    let forms = site?.pages.filter { $0.method != .get } ?? []
    return Dictionary(forms.map { ($0.path, $0.bodyBytes(limits)) }) { $1 }
  }

  /// Answers a request that reads: with a tag, and compressed where the client can read that.
  private func read(
    _ request: APIRequest, by endpoint: any Endpoint, _ work: WorkQueue, headers: HTTPFields
  ) async throws -> Response {
    let key = PageCache.Key(target: "\(endpoint.path)?\(request.query)", visitor: .anybody)
    if endpoint.isKept, let page = keptPages.page(key, version: 0) {
      return page.response(to: headers)
    }
    // What is answered at once is short, or made once.
    if endpoint.immediateBytes != nil, !endpoint.isKept {
      return Response(json: ByteBuffer(try endpoint.answer(request)))
    }
    let make: @Sendable () throws -> FinishedPage = {
      FinishedPage(json: ByteBuffer(try endpoint.answer(request)))
    }
    let isImmediate = endpoint.immediateBytes != nil
    guard endpoint.isKept else {
      return try await (isImmediate ? make() : work.run(make)).response(to: headers)
    }
    let page = try await flights.value(key) {
      let page = try await isImmediate ? make() : work.run(make)
      keptPages.keep(page, for: key, version: 0)
      return page
    }
    return page.response(to: headers)
  }

  private func answer(
    _ request: APIRequest, by endpoint: any Endpoint, _ work: WorkQueue
  ) async throws -> Response {
    if let most = endpoint.immediateBytes, request.bodyCount <= most {
      return Response(json: ByteBuffer(try endpoint.answer(request)))
    }
    let key =
      endpoint.isKept
      ? AnswerCache.Key(endpoint.path, request, longest: limits.keptBodyBytes) : nil
    if let answer = key.flatMap(kept.answer) { return Response(json: answer) }
    let answer = try await work.run { ByteBuffer(try endpoint.answer(request)) }
    if let key { kept.keep(answer, for: key) }
    return Response(json: answer)
  }
}

extension Request {
  /// Whether it changes nothing by its method.
  var isReading: Bool { method == .get || method == .head }

  /// Reads the body, which counts as held until it is used.
  ///
  /// - Throws: ``WebError/bodyTooLarge(limit:)``, ``WebError/busy``.
  func withBody(
    upTo limit: Int, held: HeldBytes, _ use: (ByteBuffer) async throws -> Response
  ) async throws -> Response {
    var bytes = ByteBuffer()
    defer { held.give(bytes.readableBytes) }
    for try await part in body where part.readableBytes > 0 {
      guard bytes.readableBytes + part.readableBytes <= limit else {
        throw WebError.bodyTooLarge(limit: limit)
      }
      try held.take(part.readableBytes)
      bytes.writeImmutableBuffer(part)
    }
    return try await use(bytes)
  }
}
