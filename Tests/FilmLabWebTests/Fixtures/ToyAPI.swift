import Bytes
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization
import Testing
import _FilmTestSupport

@testable import FilmLabWeb

/// The API of toy models without connections: requests go straight to its router.
struct ToyAPI: Sendable {
  let endpoints: [any Endpoint]
  /// The pages of the site, where there is one.
  let pages: [any SitePage]
  /// Files that go with the last copy of this.
  private let files: Files?
  private let responder: RouterResponder<WebContext>

  /// More may wait than for a server: tests send more at once.
  private static let threads: WorkQueue = {
    var limits = WebLimits()
    limits.waitingRequests = 10_000
    return WorkQueue(jobs: 4, limits: limits)
  }()

  init(
    _ models: ServedModels? = nil, limits: WebLimits = WebLimits(), work: WorkQueue? = nil,
    site configuration: SiteConfiguration? = nil, in folder: TemporaryFolder? = nil,
    token: String? = nil, origins: [String] = []
  ) throws {
    files = folder.map(Files.init)
    let models = try models ?? ToyModels.all()
    let ownership = Ownership(token: token)
    let site = try configuration.map {
      try Site($0, models: models.page, ownership: ownership, version: "1.2.3", limits: limits)
    }
    let api = WebAPI(models, version: "1.2.3", limits: limits, site: site)
    (endpoints, pages) = (api.endpoints, site?.pages ?? [])
    responder = api.router(
      hosts: HostCheck(isLocal: false, host: "", allowedHosts: ["films.test"]),
      work: work ?? Self.threads, ownership: ownership, origins: AllowedOrigins(origins)
    ).buildResponder()
  }

  /// What came back of a request.
  struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON.
    func value() throws -> ExampleValue {
      try JSONDecoder().decode(ExampleValue.self, from: Data(body))
    }
  }

  func get(_ target: String, _ headers: [String: String] = [:]) async throws -> Answer {
    try await send("GET", target, headers: headers)
  }

  /// Sends JSON, or no body.
  func put(_ target: String, _ body: String? = nil, _ headers: [String: String] = [:]) async throws
    -> Answer
  {
    try await send(
      "PUT", target, type: body == nil ? nil : "application/json", headers: headers,
      body: (body ?? "").utf8)
  }

  func delete(_ target: String) async throws -> Answer { try await send("DELETE", target) }

  func post(_ target: String, _ body: String) async throws -> Answer {
    try await send("POST", target, type: "application/json", body: body.utf8)
  }

  /// Sends a request to the router.
  func send(
    _ method: String, _ target: String, type: String? = nil, headers: [String: String] = [:],
    body: some Collection<UInt8> = [UInt8]()
  ) async throws -> Answer {
    var head = HTTPRequest(
      method: try #require(HTTPRequest.Method(method)), scheme: nil, authority: "api.test:8080",
      path: target)
    head.headerFields[.contentType] = type
    for (name, value) in headers { head.headerFields[try #require(HTTPField.Name(name))] = value }
    let source = WebContext.Source(
      logger: Logger(label: "") { _ in SwiftLogNoOpLogHandler() },
      remote: try SocketAddress(ipAddress: "192.0.2.1", port: 1), maxUploadSize: 8 << 20,
      sendContinue: {})
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: NIOCore.ByteBuffer(bytes: body))),
      context: WebContext(source: source))
    let collector = BodyCollector()
    try await response.body.write(collector)
    return Answer(
      status: response.status.code, headers: response.headers, body: collector.bytes.withLock { $0 }
    )
  }

  /// Nobody changes the folder, which is only kept.
  private final class Files: @unchecked Sendable {
    private let folder: TemporaryFolder
    init(_ folder: TemporaryFolder) { self.folder = folder }
  }

  private final class BodyCollector: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: NIOCore.ByteBuffer) async throws {
      bytes.withLock { $0 += buffer.readableBytesView }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
