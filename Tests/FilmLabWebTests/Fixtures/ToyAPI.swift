import Bytes
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization
import Testing

@testable import FilmLabWeb

/// The API of toy models without connections: requests go straight to its router.
struct ToyAPI: Sendable {
  let endpoints: [any Endpoint]
  private let responder: RouterResponder<WebContext>

  /// More may wait than for a server: tests send more at once.
  private static let threads: WorkQueue = {
    var limits = WebLimits()
    limits.waitingRequests = 10_000
    return WorkQueue(jobs: 4, limits: limits)
  }()

  init(
    _ models: ServedModels? = nil, limits: WebLimits = WebLimits(), work: WorkQueue? = nil
  ) throws {
    let api = WebAPI(try models ?? ToyModels.all(), version: "1.2.3", limits: limits)
    endpoints = api.endpoints
    responder = api.router(
      hosts: HostCheck(isLocal: false, host: "", allowedHosts: ["films.test"]),
      work: work ?? Self.threads
    ).buildResponder()
  }

  /// What came back of a request.
  struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  func get(_ target: String, _ headers: [String: String] = [:]) async throws -> Answer {
    try await send("GET", target, headers: headers)
  }

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
      logger: Logger(label: "") { _ in SwiftLogNoOpLogHandler() }, maxUploadSize: 8 << 20,
      sendContinue: {})
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))),
      context: WebContext(source: source))
    let collector = BodyCollector()
    try await response.body.write(collector)
    return Answer(
      status: response.status.code, headers: response.headers, body: collector.bytes.withLock { $0 }
    )
  }

  private final class BodyCollector: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
      bytes.withLock { $0 += buffer.readableBytesView }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
