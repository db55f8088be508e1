import Hummingbird
import Logging

/// What the router knows of a request in addition to its head and body.
struct WebContext: RequestContext {
  /// The source of a context.
  struct Source: RequestContextSource {
    let logger: Logger
    /// The largest body that is read, in bytes.
    let maxUploadSize: Int
    /// Tells the client that it may send the body.
    let sendContinue: @Sendable () async throws -> Void
  }

  var coreContext: CoreRequestContextStorage
  let maxUploadSize: Int
  let sendContinue: @Sendable () async throws -> Void

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    maxUploadSize = source.maxUploadSize
    sendContinue = source.sendContinue
  }
}
