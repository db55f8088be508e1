import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import Testing

@testable import FilmLabWeb

/// Whatever fails, the client is answered.
@Suite struct ErrorAnswersTests {
  private struct Odd: Error {}

  private func answer(_ error: any Error) async throws -> Response {
    let source = WebContext.Source(
      logger: Logger(label: "") { _ in SwiftLogNoOpLogHandler() },
      address: ClientAddress("192.0.2.1"), maxUploadSize: 1, sendContinue: {})
    let head = HTTPRequest(method: .get, scheme: nil, authority: "api.test", path: "/v1/films")
    return try await ErrorAnswers(site: nil, ownership: Ownership(token: nil)).handle(
      Request(head: head, body: RequestBody(buffer: ByteBuffer())),
      context: WebContext(source: source)
    ) { _, _ in throw error }
  }

  @Test func anErrorOfTheSystemIsAnAnswer() async throws {
    let response = try await answer(Odd())
    #expect(response.status.code == 500)
    #expect(response.headers[.contentType] == "application/problem+json")
  }

  @Test func ourErrorsKeepTheirStatus() async throws {
    #expect(try await answer(WebError.busy).status.code == 503)
  }

  /// The client is gone, or the server about to stop.
  @Test func whatWasCancelledIsNotAnswered() async {
    await #expect(throws: CancellationError.self) { try await answer(CancellationError()) }
  }
}
