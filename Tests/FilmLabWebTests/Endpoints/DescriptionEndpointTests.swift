import Foundation
import HTTPTypes
import Testing

@testable import FilmLabWeb

/// `GET /openapi.json` describes what there is, no more and no less.
@Suite struct DescriptionEndpointTests {
  private let api: ToyAPI
  private let document: [String: Any]

  init() async throws {
    api = try ToyAPI()
    document = try #require(
      JSONSerialization.jsonObject(with: Data(try await api.get("/openapi.json").body))
        as? [String: Any])
  }

  private func paths() throws -> [String: [String: Any]] {
    try #require(document["paths"] as? [String: [String: Any]])
  }

  @Test func everyEndpointIsDescribed() async throws {
    let described = try paths().flatMap { path, methods in
      methods.keys.map { "\($0.uppercased()) \(path)" }
    }
    #expect(Set(described) == Set(api.endpoints.map { "\($0.method.rawValue) \($0.path)" }))
  }

  @Test func parametersAreThoseThatAreTaken() async throws {
    for endpoint in api.endpoints where endpoint.method == .get {
      let get = try #require(paths()[endpoint.path]?["get"] as? [String: Any])
      let parameters = get["parameters"] as? [[String: Any]] ?? []
      for name in parameters.compactMap({ $0["name"] as? String }) {
        let answer = try await api.get("\(endpoint.path)?\(name)=1")
        #expect(!answer.text.contains("there is no parameter"), "\(endpoint.path) \(name)")
      }
      let answer = try await api.get("\(endpoint.path)?zzz=1").text
      let taken = answer.firstRange(of: "there are ").map { answer[$0.upperBound...] }
      let names = taken?.prefix { $0 != "\"" }.split(separator: ", ").map(String.init) ?? []
      #expect(Set(names) == Set(parameters.compactMap { $0["name"] as? String }))
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
