import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import Testing

@testable import FilmLabWeb

/// The token cannot be found by trying, wherever it is tried.
@Suite struct GuessLimitTests {
  /// So slow that no try comes back while a test runs.
  private let limit = GuessLimit(ownership: Ownership(token: "secret"), perSecond: 1e-6)

  /// The status of a refusal, or 200.
  private func status(
    _ path: String, _ authorization: String?, _ method: HTTPRequest.Method = .get
  ) throws -> Int {
    var head = HTTPRequest(method: method, scheme: nil, authority: "api.test", path: path)
    head.headerFields[.authorization] = authorization
    let source = WebContext.Source(
      logger: Logger(label: "") { _ in SwiftLogNoOpLogHandler() },
      remote: try SocketAddress(ipAddress: "192.0.2.1", port: 1), maxUploadSize: 1,
      sendContinue: {})
    do {
      try limit.check(
        Request(head: head, body: RequestBody(buffer: ByteBuffer())), WebContext(source: source))
      return 200
    } catch {
      return error.status
    }
  }

  /// At any path: each tells by what it answers whether the guess was right.
  @Test(arguments: ["/v1/mine", "/", "/v1/films/the_mirror_1975"], ["Bearer", "bearer"])
  func triesInTheHeaderAreCounted(_ path: String, _ scheme: String) throws {
    let statuses = try (0..<12).map { try status(path, "\(scheme) guess\($0)") }
    #expect(statuses == Array(repeating: 200, count: 10) + [429, 429])
    // Who has no try left is not told that this one is right.
    #expect(try status(path, "Bearer secret") == 429)
    #expect(try status(path, nil) == 200)
  }

  @Test func theFormAndTheHeaderShareTheirTries() throws {
    for number in 0..<10 { _ = try status("/v1/mine", "Bearer guess\(number)") }
    #expect(try status("/sign-in", nil, .post) == 429)
    #expect(try status("/sign-in", nil) == 200)
  }

  @Test func theRightTokenCostsNothing() throws {
    for _ in 0..<30 { #expect(try status("/v1/mine", "Bearer secret") == 200) }
  }

  @Test func theServerCountsThem() async throws {
    let api = try ToySite(token: "secret").api
    var statuses: Set<Int> = []
    for _ in 0..<60 where !statuses.contains(429) {
      statuses.insert(try await api.get("/v1/mine", ["Authorization": "Bearer guess"]).status)
    }
    #expect(statuses == [401, 429])
  }

  @Test func withoutATokenNothingIsGuessed() async throws {
    let api = try ToySite().api
    for _ in 0..<30 {
      #expect(try await api.get("/v1/mine", ["Authorization": "Bearer x"]).status == 200)
    }
  }
}
