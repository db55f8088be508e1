import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// Serves the JSON API over HTTP/1.1.
package final class WebServer: Sendable {
  private let configuration: WebConfiguration
  private let api: WebAPI
  private let log: (@Sendable (String) -> Void)?
  /// Whether the address was taken: what goes wrong later is no fault of the address.
  private let hasStarted = Mutex(false)
  private let running = Mutex<Server<HTTP1Channel>?>(nil)

  /// Makes a server; ``run(onStart:)`` starts it.
  ///
  /// - Parameter log: takes a line a request, from several threads.
  package init(
    _ models: ServedModels, _ configuration: WebConfiguration,
    log: (@Sendable (String) -> Void)? = nil
  ) {
    self.configuration = configuration
    self.log = log
    api = WebAPI(models, version: configuration.version)
  }

  /// Listens and answers until ``stop()`` is called and the requests under way are answered.
  ///
  /// - Parameter onStart: called with the port once requests are taken.
  /// - Throws: ``WebError/cannotListen(address:reason:)`` where the address cannot be taken,
  ///   ``WebError/broke(address:reason:)`` where the server stops by a fault after that.
  package func run(onStart: @escaping @Sendable (_ port: Int) -> Void) async throws {
    let workers = NIOThreadPool(numberOfThreads: configuration.jobs)
    workers.start()
    defer { workers.shutdownGracefully { _ in } }
    let server = Server(
      childChannelSetup: try await channel(workers),
      configuration: ServerConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: MaximumAvailableConnections(configuration.connectionLimit)),
      onServerRunning: { [weak self] channel in
        self?.hasStarted.withLock { $0 = true }
        onStart(channel.localAddress?.port ?? 0)
      },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: WebServer.silent)
    running.withLock { $0 = server }
    do {
      try await server.run()
    } catch {
      let address = "\(configuration.host):\(configuration.port)"
      let reason = Self.reason(error)
      throw hasStarted.withLock { $0 }
        ? WebError.broke(address: address, reason: reason)
        : WebError.cannotListen(address: address, reason: reason)
    }
  }

  /// Takes no further requests; those under way are answered.
  package func stop() async {
    let server = running.withLock { $0 }
    try? await server?.shutdownGracefully()
  }

  private func channel(_ workers: NIOThreadPool) async throws -> HTTP1Channel {
    let responder = WebResponder(
      api: api,
      hosts: HostCheck(
        isLocal: try await isLocal(), host: configuration.host,
        allowedHosts: configuration.allowedHosts),
      bodyLimit: configuration.bodyLimit, workers: workers, log: log)
    let limit = TimeAmount.milliseconds(Int64(configuration.timeout * 1000))
    return HTTP1Channel(
      responder: { request, writer, _ in try await responder.respond(to: request, writer) },
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [RequestDeadline(limit)], idleTimeout: limit))
  }

  /// Whether the address can be reached from this machine alone.
  private func isLocal() async throws -> Bool {
    let address = try? SocketAddress.makeAddressResolvingHost(configuration.host, port: 0)
    let ip = address?.ipAddress ?? ""
    return ip.hasPrefix("127.") || ip == "::1"
  }

  /// Notes of the libraries beneath are nothing that a user could act on.
  private static var silent: Logger {
    Logger(label: "filmlab") { _ in SwiftLogNoOpLogHandler() }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? IOError else { return "\(error)" }
    return String(cString: strerror(error.errnoCode)).lowercased()
  }
}
