import FilmSimilarity
import Foundation
import HTTPTypes
import Testing

@testable import FilmLabWeb

/// `GET /openapi.json` describes what there is, no more and no less.
@Suite struct DescriptionEndpointTests {
  private let site: ToySite
  private let api: ToyAPI
  private let document: [String: Any]
  private let description: ExampleValue

  init() async throws {
    site = try ToySite()
    api = site.api
    let answer = try await api.get("/openapi.json")
    document = try #require(
      JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    description = try answer.value()
  }

  /// The methods and paths that there are.
  private var routes: [(method: HTTPRequest.Method, path: String)] {
    api.endpoints.map { ($0.method, $0.path) }
      + api.pages.filter(\.isOfAPI).map { ($0.method, $0.path) }
  }

  private func operation(_ method: String, _ path: String) throws -> ExampleValue {
    try #require(description["paths"]?[path]?[method.lowercased()], "\(method) \(path)")
  }

  private func parameters(_ operation: ExampleValue, in place: String) -> Set<String> {
    let all = operation["parameters"]?.elements ?? []
    return Set(all.filter { $0["in"]?.text == place }.compactMap { $0["name"]?.text })
  }

  /// A path that there is.
  private static func filled(_ path: String) -> String {
    path.replacing("{film}", with: "the_mirror_1975").replacing("{person}", with: "ada_vale")
  }

  @Test func everyEndpointIsDescribed() throws {
    let described = (description["paths"]?.members ?? [:]).flatMap { path, methods in
      methods.members.keys.map { "\($0.uppercased()) \(path)" }
    }
    #expect(Set(described) == Set(routes.map { "\($0.method.rawValue) \($0.path)" }))
  }

  @Test func parametersAreThoseThatAreTaken() async throws {
    for (method, path) in routes {
      let operation = try operation(method.rawValue, path)
      let inPath = path.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
      #expect(parameters(operation, in: "path") == Set(inPath), "\(path)")
      let names = parameters(operation, in: "query")
      guard method == .get else { continue }
      for name in names {
        let answer = try await api.get("\(Self.filled(path))?\(name)=1")
        #expect(!answer.text.contains("there is no parameter"), "\(path) \(name)")
      }
      let answer = try await api.get("\(Self.filled(path))?zzz=1").text
      let taken = answer.firstRange(of: "there are ").map { answer[$0.upperBound...] }
      let told = taken?.prefix { $0 != "\"" }.split(separator: ", ").map(String.init) ?? []
      #expect(Set(told) == names, "\(path)")
    }
  }

  /// What is sent, and the operation that it is of; in this order, since some change what others answer.
  static let requests: [(method: String, path: String, target: String, body: String?)] = [
    ("PUT", "/v1/mine/ratings/{film}", "/v1/mine/ratings/the_mirror_1975", #"{"stars":4.5}"#),
    ("PUT", "/v1/mine/reviews/{film}", "/v1/mine/reviews/stalker_1979", #"{"text":"Good."}"#),
    ("PUT", "/v1/mine/watchlist/{film}", "/v1/mine/watchlist/persona_1966", nil),
    ("GET", "/v1/mine", "/v1/mine?count=1", nil),
    ("GET", "/v1/mine/recommendations", "/v1/mine/recommendations", nil),
    ("GET", "/health", "/health", nil), ("GET", "/v1/films", "/v1/films?count=1", nil),
    ("GET", "/v1/films", "/v1/films?query=psycho", nil),
    ("GET", "/v1/films", "/v1/films?query=Zzyzx+qqq", nil),
    ("GET", "/v1/films/{film}", "/v1/films/the_mirror_1975", nil),
    ("GET", "/v1/films/{film}", "/v1/films/Psycho", nil),
    ("GET", "/v1/films/{film}/reviews", "/v1/films/the_mirror_1975/reviews?count=3", nil),
    ("GET", "/v1/films/{film}/aspects", "/v1/films/the_mirror_1975/aspects", nil),
    ("GET", "/v1/people", "/v1/people?query=a&count=2", nil),
    ("GET", "/v1/people/{person}", "/v1/people/andrei_tarkovsky", nil),
    ("GET", "/v1/people/{person}", "/v1/people/ada_vale?count=1", nil),
    ("GET", "/v1/reviews", "/v1/reviews?query=superb&film=the_mirror_1975&count=1", nil),
    ("GET", "/v1/similar", "/v1/similar?title=mirror&explain=true", nil),
    ("GET", "/v1/similar", "/v1/similar?title=mirror&title=psycho&unlike=stalker", nil),
    (
      "POST", "/v1/sentiment", "/v1/sentiment",
      #"{"text":"A superb plot, not good.","explain":true,"aspects":true}"#
    ),
    ("POST", "/v1/sentiment", "/v1/sentiment", #"{"reviews":[{"id":1,"text":"zzz"}]}"#),
    (
      "POST", "/v1/recommend", "/v1/recommend", #"{"ratings":[{"title":"The Mirror","stars":5}]}"#
    ),
    ("POST", "/v1/mine/undo", "/v1/mine/undo", nil),
    ("DELETE", "/v1/mine/ratings/{film}", "/v1/mine/ratings/the_mirror_1975", nil),
    ("DELETE", "/v1/mine/reviews/{film}", "/v1/mine/reviews/stalker_1979", nil),
    ("PUT", "/v1/mine/watchlist/{film}", "/v1/mine/watchlist/persona_1966", nil),
    ("DELETE", "/v1/mine/watchlist/{film}", "/v1/mine/watchlist/persona_1966", nil),
  ]

  /// Real answers have the fields that are described, of their types, and no others.
  @Test func answersAreAsDescribed() async throws {
    let check = SchemaCheck(description)
    var seen: Set<String> = ["GET /openapi.json"]
    for request in Self.requests {
      let answer = try await api.send(
        request.method, request.target, type: request.body == nil ? nil : "application/json",
        body: (request.body ?? "").utf8)
      #expect(answer.status == 200, "\(request.target): \(answer.text)")
      let reply = try operation(request.method, request.path)["responses"]?["200"]
      let schema = try #require(reply?["content"]?["application/json"]?["schema"])
      let faults = check.faults(try answer.value(), schema)
      #expect(faults.isEmpty, "\(request.target): \(faults.prefix(5))")
      seen.insert("\(request.method) \(request.path)")
    }
    #expect(seen == Set(routes.map { "\($0.method.rawValue) \($0.path)" }))
  }

  /// The examples of the description, too.
  @Test func examplesAreAsDescribed() throws {
    let check = SchemaCheck(description)
    for (path, methods) in description["paths"]?.members ?? [:] {
      for (method, operation) in methods.members {
        let bodies = [operation["requestBody"], operation["responses"]?["200"]].compactMap {
          $0?["content"]?["application/json"]
        }
        for media in bodies {
          let named = media["examples"]?.members.values.compactMap { $0["value"] } ?? []
          for example in named + [media["example"]].compactMap(\.self) {
            let faults = check.faults(example, try #require(media["schema"]))
            #expect(faults.isEmpty, "\(method) \(path): \(faults)")
          }
        }
      }
    }
  }

  @Test func problemsAreAsDescribed() async throws {
    let check = SchemaCheck(description)
    let schema = ExampleValue.object(["$ref": .text("#/components/schemas/Problem")])
    for (target, status) in [
      ("/v1/films/zzz", 404), ("/v1/films?count=0", 422), ("/v1/films?x=1", 400), ("/v1/zzz", 404),
    ] {
      let answer = try await api.get(target)
      #expect(answer.status == status)
      #expect(check.faults(try answer.value(), schema) == [])
    }
  }

  /// Each status that a request got is among those of its operation.
  @Test func statusesAreDescribed() async throws {
    for (method, path, status) in [
      ("GET", "/v1/films", 422), ("GET", "/v1/films/{film}", 404), ("GET", "/v1/mine", 401),
      ("PUT", "/v1/mine/ratings/{film}", 415), ("PUT", "/v1/mine/ratings/{film}", 429),
      ("GET", "/v1/reviews", 304), ("GET", "/v1/films", 409), ("POST", "/v1/mine/undo", 404),
    ] {
      #expect(try operation(method, path)["responses"]?["\(status)"] != nil, "\(path) \(status)")
    }
  }

  /// Whatever looks something up refuses who asks too often for what is not there; a cursor may be from before a change.
  @Test func refusalsAreDescribedEverywhere() throws {
    for (method, path) in routes {
      let operation = try operation(method.rawValue, path)
      let answers = operation["responses"]?.members ?? [:]
      #expect(answers["429"] != nil, "\(method) \(path)")
      let hasCursor = parameters(operation, in: "query").contains("cursor")
      #expect((answers["409"] != nil) == hasCursor, "\(method) \(path)")
    }
  }

  /// Whatever is taken for years has the form that is described.
  @Test func formsOfYearsAreDescribed() throws {
    let all = try operation("GET", "/v1/films")["parameters"]?.elements
    let year = try #require(all?.first { $0["name"]?.text == "year" })
    let pattern = try Regex(try #require(year["schema"]?["pattern"]?.text))
    for text in ["1975", "1970..1985", "1970-1985", "1970–1985", "1990..", "..1959", "1970s"] {
      #expect(YearRange(text) != nil && text.wholeMatch(of: pattern) != nil, "\(text)")
    }
    for text in ["197x", "1975s", "..", "1970...1975", "1970-", "-1970"] {
      #expect(YearRange(text) == nil && text.wholeMatch(of: pattern) == nil, "\(text)")
    }
  }

  /// Every reference leads somewhere.
  @Test(arguments: ["schemas", "responses"])
  func referencesAreThere(_ kind: String) async throws {
    let text = try await api.get("/openapi.json").text
    let components = try #require(
      (document["components"] as? [String: Any])?[kind] as? [String: Any])
    let names = text.split(separator: "#/components/\(kind)/").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(names) == Set(components.keys))
  }

  /// The description says the limits that are kept.
  @Test func limitsAreDescribed() async throws {
    let (text, limits) = (try await api.get("/openapi.json").text, WebLimits())
    let squeezed = text.filter { $0 != " " && $0 != "\n" }
    for (field, limit) in [
      ("\"maxItems\"", limits.reviews), ("\"maxItems\"", limits.ratings),
      ("\"maxItems\"", limits.titles), ("\"maxItems\"", limits.genres),
      ("\"maxLength\"", limits.valueBytes), ("\"maximum\"", limits.count),
    ] {
      #expect(squeezed.contains("\(field):\(limit)"), "\(field) \(limit)")
    }
    for part in [
      "\(limits.bodyBytes >> 20) MiB", "\(limits.explainedBytes >> 20) MiB",
      "\(limits.headBytes >> 10) KiB", "more than \(limits.headerCount)",
      "\(limits.pairs / 1000),000 divided", "\(limits.explainedPairs / 1000),000 with explain",
      "\(limits.diverseCount) with diversity", "up to \(limits.ratings) of their ratings",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
