import Testing

@testable import FilmLabWeb

/// Addresses of pages: what they say, and what links on a page change in them.
@Suite struct SiteRequestTests {
  private let visitor = Visitor(isOwner: true, asksToken: false, signedIn: false)

  private func request(_ target: String) throws -> SiteRequest {
    try SiteRequest(target: target, visitor: visitor)
  }

  @Test func pathAndQueryAreDecoded() throws {
    let request = try request("/film/z%C3%A9ro_1975?verdict=fresh&aspect=pace")
    #expect(request.name == "zéro_1975")
    #expect(request.query["aspect"] == "pace")
  }

  @Test func aPlusInAPathIsItself() throws {
    #expect(try request("/film/c+m_1993").name == "c+m_1993")
  }

  @Test func linksKeepTheOtherFilters() throws {
    let request = try request("/film/up_2009?verdict=fresh&all=2&said=rated")
    #expect(
      request.address(setting: [("aspect", "acting"), ("all", nil)], fragment: "#reviews")
        == "/film/up_2009?verdict=fresh&aspect=acting#reviews")
    #expect(request.address(setting: "verdict", to: nil) == "/film/up_2009?all=2")
  }

  @Test(arguments: [
    ("/film/up_2009?verdict=fresh#reviews", "/film/up_2009?verdict=fresh&said=rated#reviews"),
    ("https://evil.test/", "/?said=rated"), ("//evil.test", "/?said=rated"),
    ("/\\evil.test", "/?said=rated"), ("", "/?said=rated"),
    ("/a\r\nSet-Cookie: x=1", "/?said=rated"), ("/\t/evil.test", "/?said=rated"),
    ("/\u{1F}/evil.test", "/?said=rated"), ("/ /evil.test", "/?said=rated"),
    ("/a\\..\\evil.test", "/?said=rated"), ("/\u{7F}", "/?said=rated"),
    ("/try?a%0D%0Ab=1", "/try?a%0D%0Ab=1&said=rated"),
    ("javascript:alert(1)", "/?said=rated"), ("/?said=deleted", "/?said=rated"),
  ])
  func formsGoBackToThisServerAlone(_ back: String, _ address: String) throws {
    var request = try request("/mine/rate")
    request.form = SiteFields(pairs: [("back", back)])
    #expect(request.back(saying: .rated) == address)
  }

  @Test func brokenEscapesAreRefused() {
    #expect(throws: WebError.self) { try request("/film/%ff") }
  }
}
