import Hummingbird
import Logging
import NIOCore

/// What the router knows of a request in addition to its head and body.
struct WebContext: RequestContext {
  /// The source of a context.
  struct Source: RequestContextSource {
    let logger: Logger
    /// The other end of the connection.
    let remote: SocketAddress?
    /// The largest body that is read, in bytes.
    let maxUploadSize: Int
    /// Tells the client that it may send the body.
    let sendContinue: @Sendable () async throws -> Void
  }

  var coreContext: CoreRequestContextStorage
  private let remote: SocketAddress?
  let maxUploadSize: Int
  let sendContinue: @Sendable () async throws -> Void

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    remote = source.remote
    maxUploadSize = source.maxUploadSize
    sendContinue = source.sendContinue
  }

  /// Who sends the request; made of text, so only for what is limited by address.
  var address: ClientAddress { ClientAddress(remote) }
}
