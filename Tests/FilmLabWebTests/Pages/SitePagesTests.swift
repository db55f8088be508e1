import Foundation
import HTTPTypes
import Testing
import _FilmTestSupport

@testable import FilmLabWeb

/// Every page, from a small catalogue: it is there, whole, and harmless whatever the data says.
@Suite struct SitePagesTests {
  private let api: ToyAPI

  init() throws { api = try ToySite().api }

  private static let pages = [
    "/", "/search", "/search?q=mirror", "/search?q=mirror&in=reviews", "/search?q=zzzz",
    "/film/the_mirror_1975", "/film/the_mirror_1975?verdict=rotten&from=critics&all=1&order=newest",
    "/person/andrei_tarkovsky", "/list", "/list/genre/drama", "/list/year/1975",
    "/list/decade/1970s", "/list/director/andrei_tarkovsky", "/list?director=nobody",
    "/list?director=tarkovsky&order=tomatometer", "/compare", "/compare?film=the_mirror_1975",
    "/compare?film=the_mirror_1975&with=stalker_1979", "/try", "/try?text=not+good", "/mine",
    "/report",
    "/about", "/docs", "/sign-in",
  ]

  @Test(arguments: pages)
  func aPageIsWhole(_ address: String) async throws {
    let answer = try await api.get(address, ["Accept": "text/html"])
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.text.hasPrefix("<!doctype html>") && answer.text.hasSuffix("</html>\n"))
    #expect(!answer.text.contains("{{"))
    #expect(!answer.text.contains("Optional("))
  }

  /// The policy would block it, and the page be broken.
  @Test(arguments: pages)
  func nothingIsInline(_ address: String) async throws {
    let text = try await api.get(address, ["Accept": "text/html"]).text
    #expect(!text.contains(" style=") && !text.contains("<style"))
    #expect(text.ranges(of: "<script").count == 1 && text.contains("<script src=\"/script.js?"))
    #expect(try !text.contains(Regex(#" on[a-z]+="#)))
  }

  @Test(arguments: pages)
  func aBrowserIsToldWhatToTrust(_ address: String) async throws {
    let fields = try await api.get(address, ["Accept": "text/html"]).headers
    let policy = try #require(fields[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(fields[.xContentTypeOptions] == "nosniff")
  }

  @Test(arguments: [
    ("/film/the_mirorr_1975", 404), ("/film/%ff", 400), ("/person/nobody_at_all", 404),
    ("/list/genre/nonsense", 404), ("/list/planet/mars", 404), ("/nothing", 404), ("/film/", 404),
    ("/film/../etc", 404), ("/list/year/zzz", 404),
    ("/list/director/nobody", 404),
  ])
  func whatIsNotThereIsSaidInAPage(_ address: String, _ status: Int) async throws {
    let answer = try await api.get(address, ["Accept": "text/html"])
    #expect(answer.status == status)
    #expect(answer.text.contains("<h1>") && answer.text.contains("/style.css?"))
  }

  @Test func suggestionsAreSaidOnce() async throws {
    let text = try await api.get("/film/the_mirorr_1975", ["Accept": "text/html"]).text
    #expect(!text.contains("did you mean") && text.contains("The Mirror (1975)"))
  }

  @Test func wordsOfAnAddressLeadToTheFilm() async throws {
    for words in ["the_mirror", "The_Mirror_1975", "the%20mirror"] {
      let answer = try await api.get("/film/\(words)", ["Accept": "text/html"])
      let leads = answer.status == 303 && answer.headers[.location] == "/film/the_mirror_1975"
      #expect(leads || answer.status == 200)
    }
  }

  @Test func filesAreKeptForever() async throws {
    for path in ["/style.css", "/script.js"] {
      let tag = try #require(try await api.get(path).headers[.eTag]).filter { $0 != "\"" }
      let answer = try await api.get("\(path)?\(tag)")
      #expect(answer.status == 200)
      #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
      // At another address there will be another file after an update.
      for other in [path, "\(path)?", "\(path)?\(tag)x"] {
        #expect(try await api.get(other).headers[.cacheControl] == "no-cache")
      }
    }
  }

  @Test func aPageThatTheBrowserHasIsNotSentAgain() async throws {
    let first = try await api.get("/film/the_mirror_1975")
    let tag = try #require(first.headers[.eTag])
    let second = try await api.get("/film/the_mirror_1975", ["If-None-Match": tag])
    #expect(second.status == 304 && second.body.isEmpty)
  }

  @Test func pagesAreCompressedForThoseWhoCanReadThat() async throws {
    let plain = try await api.get("/film/the_mirror_1975")
    for (accepted, isShort) in [
      ("gzip", true), ("br, GZIP;q=0.5", true), ("gzip;q=0", false), ("br", false),
    ] {
      let answer = try await api.get("/film/the_mirror_1975", ["Accept-Encoding": accepted])
      #expect((answer.headers[.contentEncoding] == "gzip") == isShort)
      #expect((answer.body.count < plain.body.count) == isShort)
    }
  }
}
