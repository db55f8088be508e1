import Foundation
import Testing

@testable import FilmLabWeb

/// `GET /openapi.json` describes what there is, no more and no less.
@Suite struct DescriptionEndpointTests {
  private let api: WebAPI
  private let document: [String: Any]

  init() throws {
    api = try ToyModels.api()
    document = try #require(
      JSONSerialization.jsonObject(with: Data(api.get("/openapi.json").body)) as? [String: Any])
  }

  private func paths() throws -> [String: [String: Any]] {
    try #require(document["paths"] as? [String: [String: Any]])
  }

  @Test func everyEndpointIsDescribed() throws {
    let described = try paths().flatMap { path, methods in
      methods.keys.map { "\($0.uppercased()) \(path)" }
    }
    #expect(Set(described) == Set(api.endpoints.map { "\($0.method) \($0.path)" }))
  }

  @Test func parametersAreThoseThatAreTaken() throws {
    for endpoint in api.endpoints where endpoint.method == "GET" {
      let get = try #require(paths()[endpoint.path]?["get"] as? [String: Any])
      let parameters = get["parameters"] as? [[String: Any]] ?? []
      for name in parameters.compactMap({ $0["name"] as? String }) {
        let answer = api.get("\(endpoint.path)?\(name)=1")
        #expect(!answer.text.contains("there is no parameter"), "\(endpoint.path) \(name)")
      }
      let answer = api.get("\(endpoint.path)?zzz=1").text
      let taken = answer.firstRange(of: "there are ").map { answer[$0.upperBound...] }
      let names = taken?.prefix { $0 != "\"" }.split(separator: ", ").map(String.init) ?? []
      #expect(Set(names) == Set(parameters.compactMap { $0["name"] as? String }))
    }
  }

  /// Every reference leads somewhere.
  @Test func referencesAreThere() throws {
    let text = api.get("/openapi.json").text
    let schemas = try #require(
      (document["components"] as? [String: Any])?["schemas"] as? [String: Any])
    for part in text.split(separator: "#/components/schemas/").dropFirst() {
      #expect(schemas[String(part.prefix { $0 != "\"" })] != nil)
    }
  }
}
