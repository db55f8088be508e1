import Hummingbird
import Logging

/// What the router knows of a request in addition to its head and body.
struct WebContext: RequestContext {
  /// The source of a context.
  struct Source: RequestContextSource {
    let logger: Logger
    /// Who sends the request.
    let address: ClientAddress
    /// The largest body that is read, in bytes.
    let maxUploadSize: Int
    /// Tells the client that it may send the body.
    let sendContinue: @Sendable () async throws -> Void
  }

  var coreContext: CoreRequestContextStorage
  let address: ClientAddress
  let maxUploadSize: Int
  let sendContinue: @Sendable () async throws -> Void

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.address
    maxUploadSize = source.maxUploadSize
    sendContinue = source.sendContinue
  }
}
