import Foundation
import HTTPTypes
import Testing

@testable import FilmLabWeb

/// Whatever stands in paths, parameters and bodies: an answer in JSON, the catalogue as it was, and nothing of the system.
@Suite struct ResourceAttackTests {
  private let site: ToySite

  init() throws { site = try ToySite() }

  static let values = [
    "'", "\"", "';DROP TABLE review;--", "\" OR 1=1 --", "x' UNION SELECT text,1 FROM my_review --",
    "a* OR b", "NEAR(a b)", "text:superb", "superb AND NOT dull", "^superb", "%", "_", "\\",
    "../../etc/passwd",
    "<script>alert(1)</script>", "{{frame}}", "\u{0}", "\u{202E}", "#-1", "#9223372036854775808",
    "-1", "1e400", "9999999999999999999999", "NaN", "true", "[]", "~", "the_mirror_1975~999999999",
    "🎬", String(repeating: "a", count: 500), String(repeating: "é", count: 500),
    String(repeating: "\"", count: 499), String(repeating: "x ", count: 249),
  ]

  private static let targets = [
    "/v1/films?query=", "/v1/films?genre=", "/v1/films?year=", "/v1/films?director=",
    "/v1/films?cast=",
    "/v1/films?country=", "/v1/films?minimum_reviews=", "/v1/films?sort=", "/v1/films?count=",
    "/v1/films?cursor=", "/v1/films/", "/v1/films/the_mirror_1975/reviews?cursor=",
    "/v1/films/the_mirror_1975/reviews?aspect=", "/v1/films/the_mirror_1975/reviews?count=",
    "/v1/people?query=", "/v1/people?query=a&cursor=", "/v1/people/", "/v1/reviews?query=",
    "/v1/reviews?query=a&film=", "/v1/reviews?query=superb&cursor=", "/v1/mine?cursor=",
    "/v1/mine?count=",
    "/v1/mine/recommendations?genre=", "/v1/mine/recommendations?year=", "/docs?q=",
  ]

  @Test(arguments: targets) func valuesDoNoHarm(_ target: String) async throws {
    for value in Self.values {
      let answer = try await site.api.get(target + SiteAddress.escaped(value))
      #expect([200, 400, 404, 422].contains(answer.status), "\(target)\(value): \(answer.status)")
      if target.hasPrefix("/v1") {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(answer.body)) }
      }
      #expect(!answer.text.contains("root:") && !answer.text.lowercased().contains("sqlite"))
    }
    let value = try await site.api.get("/v1/films/the_mirror_1975").value()
    #expect(value["critics_review_count"]?.whole == 7)
  }

  @Test(arguments: [
    "/v1/films/\(String(repeating: "a", count: 20_000))",
    "/v1/people/\(String(repeating: "%41", count: 600))",
  ])
  func longPathsAreRefused(_ target: String) async throws {
    #expect(try await site.api.get(target).status == 422)
  }

  private static let nested =
    String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)

  static let bodies = [
    "", " ", "{", "[]", "null", "4.5", "\"stars\"", "{\"stars\":}", "{\"stars\":[4]}",
    "{\"stars\":{}}",
    "{\"stars\":null}", "{\"stars\":true}", "{\"stars\":\"5\"}", "{\"stars\":-1}",
    "{\"stars\":1e308}",
    "{\"stars\":99999999999999999999999999}", "{\"stars\":0.1}", "{\"stars\":4,}",
    "{\"stars\":4} {}",
    "{\"stars\":4,\"x\":" + nested + "}", "{\"stars\":" + nested + "}", nested, "{\"Stars\":4}",
    "{\"stars\":\(String(repeating: "9", count: 100_000))}", "{\"text\":\"a\"}",
    "\u{FEFF}{\"stars\":4}x",
  ]

  @Test func bodiesDoNoHarm() async throws {
    for name in ["ratings", "reviews"] {
      // Below what an address may change in a moment.
      for body in Self.bodies where !(name == "reviews" && body == "{\"text\":\"a\"}") {
        let answer = try await site.api.put("/v1/mine/\(name)/stalker_1979", body)
        #expect([400, 422].contains(answer.status), "\(body.prefix(60)): \(answer.status)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(answer.body)) }
      }
    }
    #expect(try await site.api.get("/v1/mine").value()["rating_count"]?.whole == 0)
  }

  @Test func largeBodiesAreRefused() async throws {
    let text = String(repeating: "a", count: WebLimits().formBytes)
    #expect(try await site.api.put("/v1/mine/reviews/jaws", "{\"text\":\"\(text)\"}").status == 413)
  }

  /// A review is data, whatever stands in it.
  @Test func reviewsFullOfScriptComeBackAsTheyWere() async throws {
    let text = #"</script><script>alert('x')</script>'; DROP TABLE review; -- {{{frame}}}"#
    _ = try await site.api.put("/v1/mine/reviews/stalker_1979", "{\"text\":\"\(text)\"}")
    let mine = try await site.api.get("/v1/mine").value()
    #expect(mine["reviews"]?.elements.first?["review"]?.text == text)
    #expect(try await site.api.get("/v1/mine").headers[.contentType] == "application/json")
    #expect(try await site.api.get("/v1/reviews?query=superb").status == 200)
  }

  @Test(arguments: [
    "POST /v1/films", "DELETE /v1/films/jaws", "PUT /v1/people/a", "PATCH /v1/mine/ratings/jaws",
    "GET /v1/mine/ratings/jaws", "POST /v1/mine", "GET /v1/mine/undo", "PUT /v1/mine/undo",
  ])
  func otherMethodsAreRefused(_ request: String) async throws {
    let words = request.split(separator: " ").map(String.init)
    #expect(try await site.api.send(words[0], words[1]).status == 405)
  }

  /// A page of another site has a browser send these.
  @Test(arguments: MineResourceTests.requests)
  func otherSitesChangeNothing(_ method: String, _ target: String) async throws {
    for headers in [
      ["Origin": "https://evil.test"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Site": "same-site", "Origin": "http://other.api.test"],
    ] {
      #expect(try await site.api.send(method, target, headers: headers).status == 403)
    }
  }
}
