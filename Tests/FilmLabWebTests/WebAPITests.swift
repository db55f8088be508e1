import Foundation
import HTTPTypes
import Testing

@testable import FilmLabWeb

/// Every request is answered by JSON and the right status, also over many threads.
@Suite struct WebAPITests {
  private let api: ToyAPI

  init() throws { api = try ToyAPI() }

  /// A request, the status of its answer, and a part of its body.
  struct Row: Sendable, CustomTestStringConvertible {
    let request: String
    var body = ""
    var type: String? = "application/json"
    let status: Int
    let part: String

    var testDescription: String { "\(request) \(body.prefix(60))" }
  }

  static let gets = [
    Row(request: "GET /health", status: 200, part: #""status":"ok""#),
    Row(request: "GET /openapi.json", status: 200, part: #""openapi": "3.1"#),
    Row(request: "GET /v1/similar?title=mirror", status: 200, part: #""similar":[{"id":"stalker""#),
    Row(request: "GET /v1/films?query=psycho", status: 200, part: #""id":"psycho_1998""#),
    Row(request: "GET /", status: 404, part: "/openapi.json lists what there is"),
    Row(request: "GET /v2/films", status: 404, part: "there is nothing at /v2/films"),
    Row(request: "GET /health/", status: 404, part: "nothing at /health/"),
    Row(request: "GET //health", status: 404, part: "nothing at //health"),
    Row(request: "GET http://localhost/health", status: 404, part: "nothing at http"),
    Row(request: "BREW /health", status: 405, part: "BREW is not answered here; use GET, HEAD"),
    Row(
      request: "GET /v1/similar?title=Solaris", status: 404, part: "there is no film \\\"Solaris"),
    Row(
      request: "GET /v1/similar?title=Stalkr+1979", status: 404,
      part: "there is no film \\\"Stalkr 1979"),
    Row(request: "GET /v1/similar", status: 400, part: "title is missing"),
    Row(request: "GET /v1/similar?titel=mirror", status: 400, part: "no parameter \\\"titel"),
    Row(request: "GET /v1/similar?title=%ff", status: 400, part: "not percent-encoded UTF-8"),
    Row(request: "GET /v1/similar?title=a&count=1&count=2", status: 400, part: "once only"),
    Row(request: "GET /v1/similar?title=mirror&count=0", status: 422, part: "from 1 to 1000"),
    Row(request: "GET /v1/similar?title=mirror&count=x", status: 422, part: "from 1 to 1000"),
    Row(request: "GET /v1/similar?title=mirror&year=1985..1970", status: 404, part: "1970..1985"),
    Row(request: "GET /v1/similar?title=mirror&year=197x", status: 422, part: "1970..1985"),
    Row(request: "GET /v1/similar?title=mirror&method=luck", status: 422, part: "the methods are"),
    Row(
      request: "GET /v1/similar?title=mirror&genre=Drma", status: 404, part: "did you mean Drama"),
    Row(request: "GET /v1/similar?title=mirror&diversity=2", status: 422, part: "from 0 to 1"),
    Row(request: "GET /v1/similar?title=mirror&explain=yes", status: 422, part: "true or false"),
    Row(request: "GET /v1/similar?title=mirror&minimum_ratings=-1", status: 422, part: "from 0"),
    Row(request: "GET /v1/films", status: 400, part: "query is missing"),
    Row(request: "GET /v1/sentiment", status: 405, part: "use POST"),
    Row(request: "DELETE /v1/similar", status: 405, part: "use GET, HEAD"),
    Row(request: "OPTIONS /v1/sentiment", status: 405, part: "use POST"),
    Row(request: "GET /health?x=1", status: 400, part: "none is taken here"),
  ]

  static let posts = [
    Row(request: "POST /v1/sentiment", body: #"{"text":"A gem."}"#, status: 200, part: "fresh"),
    Row(request: "POST /v1/sentiment", body: #"{"reviews":[]}"#, status: 200, part: "[]"),
    Row(
      request: "POST /v1/sentiment", body: #"{"text":"x"}"#,
      type: "Application/JSON; charset=utf-8", status: 200, part: "label"),
    Row(request: "POST /v1/sentiment", body: "{}", type: "text/plain", status: 415, part: "plain"),
    Row(request: "POST /v1/sentiment", body: "{}", type: nil, status: 415, part: "missing"),
    Row(request: "POST /v1/sentiment", body: "", status: 400, part: "empty"),
    Row(request: "POST /v1/sentiment", body: "{", status: 400, part: "broken JSON"),
    Row(request: "POST /v1/sentiment", body: #"{"text":"a"} {"#, status: 400, part: "broken JSON"),
    Row(request: "POST /v1/sentiment", body: #"[{"text":"a"}]"#, status: 400, part: "an object"),
    Row(request: "POST /v1/sentiment", body: "hello", status: 400, part: "an object is needed"),
    Row(request: "POST /v1/sentiment", body: "{}", status: 422, part: "there is no text"),
    Row(request: "POST /v1/sentiment", body: #"{"text":7}"#, status: 422, part: "there is no text"),
    Row(request: "POST /v1/sentiment", body: #"{"text":null}"#, status: 422, part: "no text"),
    Row(
      request: "POST /v1/sentiment", body: #"{"text":"a","explain":1}"#, status: 422,
      part: "true or false"),
    Row(
      request: "POST /v1/sentiment", body: #"{"reviews":{"text":"a"}}"#, status: 422,
      part: "a list is needed"),
    Row(request: "POST /v1/sentiment", body: #"{"reviews":null}"#, status: 422, part: "a list"),
    Row(
      request: "POST /v1/sentiment", body: #"{"reviews":[{"text":"a"},7]}"#, status: 422,
      part: "number 2 is no object"),
    Row(
      request: "POST /v1/sentiment", body: #"{"reviews":[{"text":"a"},{"txt":"b"}]}"#, status: 422,
      part: "number 2: there is no text"),
    Row(request: "POST /v1/sentiment?x=1", body: "{}", status: 400, part: "none is taken here"),
    Row(request: "POST /health", body: "{}", status: 405, part: "use GET"),
    Row(
      request: "POST /v1/recommend", body: #"{"ratings":[{"title":"The Mirror","stars":5}]}"#,
      status: 200, part: #"{"films":[{"id":"#),
    Row(request: "POST /v1/recommend", body: "{", status: 400, part: "broken JSON"),
    Row(
      request: "POST /v1/recommend", body: #"{"ratings":[],"count":5}"#, status: 400,
      part: "there is no field \\\"count\\\"; there are ratings"),
    Row(
      request: "POST /v1/recommend",
      body: #"{"ratings":[{"title":"The Mirror","stars":5,"star":1}]}"#, status: 400,
      part: "number 1: there is no field \\\"star\\\""),
    Row(request: "POST /v1/recommend", body: "{}", status: 422, part: "a list is needed"),
    Row(
      request: "POST /v1/recommend", body: #"{"ratings":[]}"#, status: 422, part: "there is none"),
    Row(
      request: "POST /v1/recommend", body: #"{"ratings":[{"stars":5}]}"#, status: 422,
      part: "title"),
    Row(
      request: "POST /v1/recommend", body: #"{"ratings":[{"title":"The Mirror","stars":6}]}"#,
      status: 422, part: "from 0.5 to 5"),
    Row(
      request: "POST /v1/recommend", body: #"{"ratings":[{"title":"The Mirror","stars":"5"}]}"#,
      status: 422, part: "from 0.5 to 5"),
    Row(
      request: "POST /v1/recommend", body: #"{"ratings":[{"title":"Zzyzx qqq","stars":5}]}"#,
      status: 404, part: "none is of a film that the model knows"),
  ]

  @Test(arguments: gets + posts)
  func isAnswered(_ row: Row) async throws {
    let words = row.request.split(separator: " ")
    let answer = try await api.send(
      String(words[0]), String(words[1]), type: row.type, body: row.body.utf8)
    #expect(answer.status == row.status)
    #expect(answer.text.contains(row.part), "\(answer.text)")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    let detail = object["detail"] as? String
    #expect((detail != nil) == (row.status != 200))
    if let detail { #expect(!detail.isEmpty && !detail.hasSuffix(".")) }
    #expect(
      answer.headers[.contentType]
        == (row.status == 200 ? "application/json" : "application/problem+json"))
  }

  @Test func wrongMethodsTellTheRightOnes() async throws {
    #expect(try await api.get("/v1/recommend").headers[.allow] == "POST")
    #expect(try await api.post("/health", "").headers[.allow] == "GET, HEAD")
    #expect(try await api.get("/health").headers[.allow] == nil)
  }

  @Test func whatNeedsAMissingModelIsNotServed() async throws {
    let onlyFilms = try ToyAPI(ServedModels(sentiment: nil, films: ToyModels.films()))
    #expect(try await onlyFilms.post("/v1/sentiment", #"{"text":"a"}"#).status == 503)
    #expect(try await onlyFilms.get("/v1/similar?title=mirror").status == 200)
    let onlyText = try ToyAPI(ServedModels(sentiment: ToyModels.sentiment(), films: nil))
    #expect(try await onlyText.post("/v1/sentiment", #"{"text":"a"}"#).status == 200)
    for target in ["/v1/similar?title=mirror", "/v1/films?query=The+Mirror"] {
      #expect(try await onlyText.get(target).status == 503)
    }
    #expect(try await onlyText.post("/v1/recommend", "{}").status == 503)
    #expect(try await onlyText.get("/health").text.contains(#""similarity":null"#))
  }

  @Test func hostileBodiesAreErrorsAndNothingElse() async throws {
    let nested = String(repeating: "[", count: 200_000)
    let deep = #"{"text":"a","x":"# + nested + String(repeating: "]", count: 200_000) + "}"
    for body in [deep, #"{"reviews":"# + nested, nested, #"{"text":""# + nested] {
      let status = try await api.post("/v1/sentiment", body).status
      #expect([200, 400, 422].contains(status), "\(status)")
    }
    let bytes: [UInt8] = Array(#"{"text":"caf"#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8)
    let answer = try await api.send(
      "POST", "/v1/sentiment", type: "application/json", body: bytes)
    #expect(answer.status == 400)
    #expect(answer.text.contains("not UTF-8"))
    let long = #"{"text":""# + String(repeating: "good and dull ", count: 100_000) + "\"}"
    #expect(try await api.post("/v1/sentiment", long).status == 200)
  }

  /// Bytes cut off and changed anywhere: an error or an answer, never the end of the process.
  @Test func spoiltBodiesAreSurvived() async throws {
    let body = Array(
      #"{"reviews":[{"id":[1],"text":"a g\u00e9m"},{"text":"\ud83c"}],"explain":true}"#.utf8)
    for place in body.indices {
      for spoilt in [Array(body[..<place]), body[..<place] + [0x22] + body[(place + 1)...]] {
        let status = try await api.send(
          "POST", "/v1/sentiment", type: "application/json", body: spoilt
        ).status
        #expect([200, 400, 422].contains(status))
      }
    }
  }

  @Test func manyThreadsGetTheSameAnswers() async throws {
    let ask: @Sendable (Int) async throws -> [UInt8] = { [api] kind in
      switch kind {
      case 0:
        try await api.post("/v1/sentiment", #"{"text":"not good, but superb","explain":true}"#).body
      case 1: try await api.get("/v1/similar?title=mirror&explain=true").body
      default:
        try await api.post("/v1/recommend", #"{"ratings":[{"title":"The Mirror","stars":5}]}"#).body
      }
    }
    let expected = [try await ask(0), try await ask(1), try await ask(2)]
    try await withThrowingTaskGroup { group in
      for index in 0..<600 { group.addTask { (index % 3, try await ask(index % 3)) } }
      for try await (kind, body) in group { #expect(body == expected[kind]) }
    }
  }
}
