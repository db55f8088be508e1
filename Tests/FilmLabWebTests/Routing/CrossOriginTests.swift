import HTTPTypes
import Testing

@testable import FilmLabWeb

/// Pages of allowed origins may use the API, and nothing else; others may use nothing.
@Suite struct CrossOriginTests {
  private static let good = "https://films.test:8443"
  private let api: ToyAPI

  init() throws { api = try ToySite(token: "secret", origins: [Self.good]).api }

  private func send(
    _ request: String, from origin: String?, _ more: [String: String] = [:], body: String? = nil
  ) async throws -> ToyAPI.Answer {
    let words = request.split(separator: " ").map(String.init)
    var headers = more
    headers["Origin"] = origin
    if origin != nil { headers["Sec-Fetch-Site"] = "cross-site" }
    return try await api.send(
      words[0], words[1], type: body == nil ? nil : "application/json", headers: headers,
      body: (body ?? "").utf8)
  }

  @Test(arguments: [
    ("GET /v1/films", 200), ("GET /v1/films/the_mirror_1975", 200), ("GET /v1/films/zzz", 404),
    ("GET /v1/similar?title=mirror", 200), ("GET /v1/nothing", 404), ("PUT /v1/films", 405),
    ("GET /v1/mine", 401),
  ])
  func allowedOriginsReadAnswersAndErrors(_ request: String, _ status: Int) async throws {
    let answer = try await send(request, from: Self.good)
    #expect(answer.status == status)
    #expect(answer.headers[.accessControlAllowOrigin] == Self.good)
    #expect(answer.headers[.accessControlExposeHeaders]?.contains("ETag") == true)
    #expect(answer.headers[.accessControlAllowCredentials] == nil)
    #expect(answer.headers[.vary]?.contains("Origin") == true)
  }

  @Test func postsAreAnswered() async throws {
    let answer = try await send("POST /v1/sentiment", from: Self.good, body: #"{"text":"good"}"#)
    #expect(answer.status == 200)
    #expect(answer.headers[.accessControlAllowOrigin] == Self.good)
  }

  @Test(arguments: [
    "https://films.test", "http://films.test:8443", "https://films.test:8443.evil.test", "null",
    "https://evil.test", "",
  ])
  func othersAreRefused(_ origin: String) async throws {
    for request in ["GET /v1/films", "PUT /v1/mine/ratings/jaws", "OPTIONS /v1/films"] {
      let answer = try await send(
        request, from: origin, ["Access-Control-Request-Method": "GET"])
      #expect(answer.status == 403)
      #expect(answer.headers[.accessControlAllowOrigin] == nil)
      #expect(answer.headers[.vary]?.contains("Origin") == true)
    }
  }

  /// Nor with a second origin.
  @Test(arguments: ["GET /", "GET /health", "GET /openapi.json", "POST /mine/rate", "GET /mine"])
  func pagesAreNotShared(_ request: String) async throws {
    let answer = try await send(request, from: Self.good)
    #expect(answer.status == 403 || answer.status == 404)
    #expect(answer.headers[.accessControlAllowOrigin] == nil)
  }

  @Test(arguments: [
    ("/v1/films", "GET, HEAD"), ("/v1/films/the_mirror_1975/reviews", "GET, HEAD"),
    ("/v1/sentiment", "POST"), ("/v1/mine/ratings/jaws", "PUT, DELETE"), ("/v1/mine/undo", "POST"),
  ])
  func preflightsAreAnswered(_ path: String, _ methods: String) async throws {
    let answer = try await send(
      "OPTIONS \(path)", from: Self.good, ["Access-Control-Request-Method": "PUT"])
    #expect(answer.status == 204)
    #expect(answer.body.isEmpty)
    #expect(answer.headers[.accessControlAllowOrigin] == Self.good)
    let allowed = answer.headers[.accessControlAllowMethods]?.split(separator: ", ").sorted()
    #expect(allowed == methods.split(separator: ", ").sorted())
    #expect(answer.headers[.accessControlAllowHeaders]?.contains("Authorization") == true)
  }

  @Test func preflightsOfNothingAreNone() async throws {
    let asked = ["Access-Control-Request-Method": "GET"]
    #expect(try await send("OPTIONS /v1/nothing", from: Self.good, asked).status == 404)
    #expect(try await send("OPTIONS /v1/films", from: Self.good).status == 405)
    #expect(try await send("OPTIONS /v1/films", from: nil, asked).status == 405)
  }

  /// A browser sends the cookie by itself; the page must know the token.
  @Test func cookiesDoNotCountForOtherPages() async throws {
    let signIn = try await api.send(
      "POST", "/sign-in", type: "application/x-www-form-urlencoded", body: "token=secret".utf8)
    let cookie = try #require(signIn.headers[.setCookie]).prefix { $0 != ";" }
    let put = "PUT /v1/mine/ratings/jaws"
    #expect(
      try await send(put, from: Self.good, ["Cookie": String(cookie)], body: #"{"stars":4}"#).status
        == 401)
    #expect(
      try await send(put, from: nil, ["Cookie": String(cookie)], body: #"{"stars":4}"#).status
        == 200)
    #expect(
      try await send(
        put, from: Self.good, ["Authorization": "Bearer secret"], body: #"{"stars":4}"#
      ).status == 200)
  }

  /// Without a token nobody can have it.
  @Test func noTokenMeansNoChangesFromOtherPages() async throws {
    let site = try ToySite(origins: [Self.good])
    let answer = try await site.api.put(
      "/v1/mine/ratings/jaws", #"{"stars":4}"#, ["Origin": Self.good])
    #expect(answer.status == 401)
    #expect(try await site.api.get("/v1/mine", ["Origin": Self.good]).status == 401)
    #expect(try await site.api.put("/v1/mine/ratings/jaws", #"{"stars":4}"#).status == 200)
  }

  @Test func withoutOriginsNothingIsSaid() async throws {
    let answer = try await ToySite().api.get("/v1/films")
    #expect(answer.headers[.vary]?.contains("Origin") == false)
    #expect(answer.headers[.accessControlAllowOrigin] == nil)
  }
}
