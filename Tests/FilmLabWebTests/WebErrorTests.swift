import Testing

@testable import FilmLabWeb

/// One sentence each, with what to do.
@Suite struct WebErrorTests {
  @Test(arguments: [
    (WebError.foreignHost(name: "evil.test"), 421, "--allow-host evil.test"),
    (.noSuchPath(path: "/x"), 404, "/openapi.json"),
    (.wrongMethod(method: "PUT", allowed: "POST"), 405, "use POST"),
    (.bodyTooLarge(limit: 8 << 20), 413, "8 MiB"),
    (.notJSON(type: "text/html"), 415, "Content-Type: application/json"),
    (.noModel(kind: "sentiment"), 503, "--models"),
    (.cannotListen(address: "127.0.0.1:80", reason: "address already in use"), 500, "--port"),
  ])
  func statusAndAdvice(_ error: WebError, _ status: Int, _ advice: String) {
    #expect(error.status == status)
    #expect("\(error)".contains(advice))
    #expect(!"\(error)".contains("\n"))
  }
}
