import Hummingbird
import HummingbirdCore
import NIOCore

extension WebAPI {
  /// A router with a route for each endpoint, and HEAD wherever there is GET.
  ///
  /// - Parameters:
  ///   - work: the threads that score and search, and what requests wait for.
  ///   - log: takes a line for each request; `nil` for no log.
  func router(
    hosts: HostCheck, work: WorkQueue, log: (@Sendable (String) -> Void)? = nil
  ) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      RequestLog(log)
      ErrorAnswers()
      hosts
      SiteCheck(hosts: hosts)
      KnownPaths(endpoints)
      BodyGate()
    }
    for endpoint in endpoints {
      router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
        // Answers that are not taken keep further work away, not the server's health.
        if endpoint.immediateBytes != .max { try work.held.take(0) }
        return try await request.withBody(upTo: context.maxUploadSize, held: work.held) { body in
          try await answer(APIRequest(request, body: body), by: endpoint, work)
        }
      }
    }
    return router
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
  /// Reads the body, which counts as held until it is used.
  ///
  /// - Throws: ``WebError/bodyTooLarge(limit:)``, ``WebError/busy``.
  fileprivate func withBody(
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
