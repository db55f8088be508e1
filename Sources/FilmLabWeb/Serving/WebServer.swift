import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes
import NIOPosix
import Synchronization

/// Serves scores, similar films and recommendations as a JSON API over HTTP/1.1.
///
/// ```swift
/// let sentiment = try SentimentModel(contentsOf: "Models/sentiment")
/// let server = WebServer(.init(sentiment: sentiment, films: nil), configuration: .init(version: "1"))
/// try await server.run { port in print("http://127.0.0.1:\(port)/openapi.json lists what there is") }
/// ```
///
/// There is no encryption: put a proxy that has it between the server and the network.
public final class WebServer: Sendable {
  private let configuration: WebConfiguration
  private let models: ServedModels
  private let log: (@Sendable (String) -> Void)?
  /// Whether the server has bound the address: later errors are not about the address.
  private let hasStarted = Mutex(false)
  private let running = Mutex<Server<WebChannel>?>(nil)

  /// Makes a server; ``run(onStart:)`` starts it.
  ///
  /// - Parameters:
  ///   - models: what scores texts and finds similar titles.
  ///   - configuration: the address, the limits, who owns the site and its catalogue.
  ///   - log: takes a line for each request, from several threads; `nil` for no log.
  public init(
    _ models: ServedModels, configuration: WebConfiguration,
    log: (@Sendable (String) -> Void)? = nil
  ) {
    self.configuration = configuration
    self.log = log
    self.models = models
  }

  /// Listens and answers until ``stop()`` is called and all pending requests are answered.
  ///
  /// - Parameter onStart: called with the port once requests are taken.
  /// - Throws: ``WebError/cannotListen(address:reason:)`` where the address cannot be bound,
  ///   ``WebError/broke(address:reason:)`` where the server fails after that.
  public func run(onStart: @escaping @Sendable (_ port: Int) -> Void) async throws {
    let work = WorkQueue(jobs: configuration.jobs, limits: configuration.limits)
    defer { work.shutdown() }
    let ownership = Ownership(token: configuration.token, isLocal: configuration.isLocal)
    let site = try makeSite(ownership)
    let server = Server(
      childChannelSetup: try await channel(work, site: site, ownership),
      configuration: ServerConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        backlog: 2 * configuration.limits.connections),
      onServerRunning: { [weak self] channel in
        self?.hasStarted.withLock { $0 = true }
        onStart(channel.localAddress?.port ?? 0)
        if let site { Task { try await work.run { site.prepare() } } }
      },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: Self.silent)
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

  /// Accepts no further requests; returns, as does ``run(onStart:)``, when the pending ones are answered.
  public func stop() async {
    let server = running.withLock { $0 }
    try? await server?.shutdownGracefully()
  }

  // Not Hummingbird's `Application`: it adds a header Date to each answer and a group of services of its own.
  private func channel(
    _ work: WorkQueue, site: Site?, _ ownership: Ownership
  ) async throws -> WebChannel {
    let hosts = HostCheck(
      isLocal: configuration.isLocal, host: configuration.host,
      allowedHosts: configuration.allowedHosts)
    let api = WebAPI(
      models, version: configuration.version, limits: configuration.limits, site: site)
    let responder = api.router(
      hosts: hosts, work: work, ownership: ownership,
      origins: AllowedOrigins(configuration.allowedOrigins), log: log
    ).buildResponder()
    let (limits, logger) = (configuration.limits, Self.silent)
    return WebChannel(
      responder: { request, writer, channel in
        let source = WebContext.Source(
          logger: logger, remote: channel.remoteAddress,
          maxUploadSize: limits.bodyBytes
        ) {
          try await channel.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)))
        }
        let response = try await responder.respond(
          to: request, context: WebContext(source: source))
        try await writer.write(response: response.head, body: response.body)
      },
      slots: slots(), held: work.held, limits: limits)
  }

  private func makeSite(_ ownership: Ownership) throws -> Site? {
    try configuration.site.map {
      try Site(
        $0, models: models.page, ownership: ownership, version: configuration.version,
        limits: configuration.limits)
    }
  }

  /// As many connections as wanted, unless the system allows fewer open files.
  private func slots() -> ConnectionSlots {
    let limits = configuration.limits
    var files = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
    // 64 for the models, the system's own, and connections that are about to be closed.
    let room = files.rlim_cur > 1 << 20 ? limits.connections : Int(files.rlim_cur) - 64
    let limit = max(1, min(limits.connections, room))
    return ConnectionSlots(
      limit: limit,
      perAddress: max(1, limit * limits.connectionsPerAddress / limits.connections))
  }

  /// A user could not act on notes of the libraries below.
  private static var silent: Logger {
    Logger(label: "filmlab") { _ in SwiftLogNoOpLogHandler() }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? IOError else { return "\(error)" }
    return String(cString: strerror(error.errnoCode)).lowercased()
  }
}
