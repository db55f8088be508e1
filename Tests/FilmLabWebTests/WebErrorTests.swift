import FilmCatalogue
import FilmData
import Testing

@testable import FilmLabWeb

/// One sentence each, with what to do.
@Suite struct WebErrorTests {
  @Test(arguments: [
    (WebError.foreignHost(name: "evil.test"), 421, "must allow that host"),
    (.crossSite, 403, "pages of other sites"),
    (.foreignOrigin(name: "https://evil.test"), 403, "pages of \"https://evil.test\""),
    (.headTooLarge(bytes: 80 << 10, count: 100), 431, "80 KiB"),
    (.busy, 503, "ask again"),
    (.noSuchPath(path: "/x"), 404, "/openapi.json"),
    (.wrongMethod(method: "PUT", allowed: "POST"), 405, "use POST"),
    // Of a file, a form or reviews.
    (.bodyTooLarge(limit: 8 << 20), 413, "larger than 8 MiB; send less"),
    (.notJSON(type: "text/html"), 415, "Content-Type: application/json"),
    (.stale, 409, "begin anew without cursor"),
    (.noModel(kind: "sentiment"), 503, "must start it with one"),
    (
      .cannotListen(address: "127.0.0.1:80", reason: "address already in use"), 500,
      "address already in use"
    ),
    (.broke(address: "127.0.0.1:80", reason: "too many open files"), 500, "stopped: too many"),
  ])
  func statusAndAdvice(_ error: WebError, _ status: Int, _ advice: String) {
    #expect(error.status == status)
    #expect("\(error)".contains(advice))
    #expect(!"\(error)".contains("\n"))
  }

  /// Where the catalogue lies is nobody's business.
  @Test(arguments: [
    CatalogueError.database(path: "/home/me/f.sqlite", reason: "no space in /home/me/f.sqlite"),
    .noCatalogue(path: "/home/me/f.sqlite"), .isFolder(path: "/home/me"),
    .notACatalogue(path: "/home/me/f.sqlite"), .newerVersion(path: "/home/me/f.sqlite"),
    .olderVersion(path: "/home/me/f.sqlite"), .nothingRated(path: "/home/me/f.sqlite"),
  ])
  func pathsAreNotTold(_ error: CatalogueError) {
    let words = "\(WebError(error))"
    #expect(!words.contains("/home") && words.contains("the catalogue"))
  }

  @Test func errorsAreToldOfAFieldOnce() {
    let error = WebError.unusable(reason: "r").at("count")
    #expect(error == .unusable(reason: "r", field: "count"))
    #expect(error.at("year").field == "count")
    #expect(WebError.busy.at("year").field == nil)
  }

  @Test(arguments: [
    (WebError.malformed(reason: "r"), ErrorKind.usage), (.foreignHost(name: "h"), .usage),
    (.wrongMethod(method: "PUT", allowed: "POST"), .usage), (.bodyTooLarge(limit: 1), .usage),
    (.crossSite, .usage), (.foreignOrigin(name: "null"), .usage), (.busy, .inputOutput),
    (.headTooLarge(bytes: 1, count: 1), .usage), (.notJSON(type: nil), .usage),
    (.unusable(reason: "r"), .usage), (.stale, .usage),
    (.noSuchPath(path: "/x"), .noInput), (.unknownFilm(sentence: "s", suggestions: []), .noInput),
    (.noModel(kind: "sentiment"), .noInput),
    (.cannotListen(address: "a", reason: "r"), .inputOutput),
    (.broke(address: "a", reason: "r"), .inputOutput),
  ])
  func kind(_ error: WebError, _ kind: ErrorKind) {
    #expect(error.kind == kind)
  }
}
