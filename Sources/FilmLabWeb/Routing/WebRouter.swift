import Hummingbird
import HummingbirdCore
import NIOPosix

extension WebAPI {
  /// A router with a route for each endpoint, and HEAD wherever there is GET.
  ///
  /// - Parameters:
  ///   - workers: the threads that score and search, which takes too long for an event loop.
  ///   - log: takes a line for each request; `nil` for no log.
  func router(
    hosts: HostCheck, workers: NIOThreadPool, log: (@Sendable (String) -> Void)? = nil
  ) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      RequestLog(log)
      ErrorAnswers()
      hosts
      KnownPaths(endpoints)
      BodyGate()
    }
    for endpoint in endpoints {
      router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
        let body = try await request.body.collect(upTo: context.maxUploadSize)
        return try await workers.runIfActive {
          Response(json: try endpoint.answer(APIRequest(request, body: body)))
        }
      }
    }
    return router
  }
}
