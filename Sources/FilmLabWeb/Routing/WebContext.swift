import Hummingbird
import Logging

/// What the router knows of a request besides its head and body.
struct WebContext: RequestContext {
  /// What a context is made of.
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
