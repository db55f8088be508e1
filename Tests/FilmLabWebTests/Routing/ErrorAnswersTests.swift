import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import Testing
import _FilmTestSupport

@testable import FilmLabWeb

/// Whatever fails, the client is answered.
@Suite struct ErrorAnswersTests {
  private struct Odd: Error {}
  private static let work = WorkQueue(jobs: 1, limits: WebLimits())

  private func answer(_ error: any Error) async throws -> Response {
    let source = WebContext.Source(
      logger: Logger(label: "") { _ in SwiftLogNoOpLogHandler() },
      remote: try SocketAddress(ipAddress: "192.0.2.1", port: 1), maxUploadSize: 1, sendContinue: {}
    )
    let head = HTTPRequest(method: .get, scheme: nil, authority: "api.test", path: "/v1/films")
    let answers = ErrorAnswers(
      gate: nil, site: nil, ownership: Ownership(token: nil), work: Self.work)
    return try await answers.handle(
      Request(head: head, body: RequestBody(buffer: ByteBuffer())),
      context: WebContext(source: source)
    ) { _, _ in throw error }
  }

  @Test func anErrorOfTheSystemIsAnAnswer() async throws {
    let response = try await answer(Odd())
    #expect(response.status.code == 500)
    #expect(response.headers[.contentType] == "application/problem+json")
  }

  /// The page of an error is made by a thread of the queue; where none is free, JSON tells the same.
  @Test func pagesOfErrorsKeepTheLoopFree() async throws {
    var limits = WebLimits()
    limits.waitingRequests = -1
    for (work, type) in [
      (nil, "text/html; charset=utf-8"),
      (WorkQueue(jobs: 1, limits: limits), "application/problem+json"),
    ] {
      let answer = try await ToySite(work: work).api.get("/nothing", ["Accept": "text/html"])
      #expect(answer.status == 404)
      #expect(answer.headers[.contentType] == type)
    }
  }

  /// Each is a search for what may have been meant.
  @Test func missesAreLimited() async throws {
    let api = try ToySite().api
    let kept = "/film/the_mirror_1975"
    // The first ones find out what is read.
    for _ in 0..<3 { _ = try await api.get(kept) }
    var statuses: Set<Int> = []
    for number in 0..<140 {
      statuses.insert(try await api.get("/film/nothing\(number)").status)
      if statuses.contains(429) { break }
    }
    #expect(statuses == [404, 429])
    // What is there is answered, kept or not, and found by its key where that costs no search.
    for path in [kept, "/film/persona_1966", "/list?order=newest", "/v1/films/Stalker"] {
      #expect(try await api.get(path).status == 200, "\(path)")
    }
    for path in ["/film/nothing", "/person/nobody", "/v1/films/nothing", "/v1/people/nobody"] {
      var statuses: Set<Int> = []
      // Tokens come back meanwhile.
      for _ in 0..<60 where !statuses.contains(429) {
        statuses.insert(try await api.get(path).status)
      }
      #expect(statuses.contains(429) && statuses.isSubset(of: [404, 429]), "\(path)")
    }
  }

  /// What lies in the place of the catalogue is none.
  @Test(arguments: ["/", "/list", "/v1/films", "/v1/reviews?query=a", "/film/stalker_1979"])
  func noPathIsTold(_ target: String) async throws {
    let site = try ToySite(hasCatalogue: false)
    _ = try site.folder.write(String(repeating: "no catalogue ", count: 99), as: "films.sqlite")
    for accept in ["text/html", "*/*"] {
      let answer = try await site.api.get(target, ["Accept": accept])
      #expect(answer.status == 500, "\(answer.text.prefix(200))")
      #expect(!answer.text.contains("films.sqlite") && answer.text.contains("he catalogue: is not"))
    }
  }

  @Test func ourErrorsKeepTheirStatus() async throws {
    #expect(try await answer(WebError.busy).status.code == 503)
  }

  /// The client is gone, the server about to stop, or the request no HTTP.
  @Test(
    arguments: [
      CancellationError(), ChannelError.inputClosed, HTTPParserError.invalidChunkSize,
    ] as [any Error])
  func connectionsEndByTheirErrors(_ error: any Error) async {
    await #expect(throws: (any Error).self) { try await answer(error) }
  }
}
