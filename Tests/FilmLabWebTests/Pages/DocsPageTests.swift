import Foundation
import Testing

@testable import FilmLabWeb

/// `/docs` shows all that the description has.
@Suite struct DocsPageTests {
  @Test func everythingIsShown() async throws {
    let answer = try await ToySite().api.get("/docs")
    #expect(answer.status == 200)
    let document = try JSONDecoder().decode(
      OpenAPIDocument.self, from: Data(PackageResources.openapi_json))
    for (path, methods) in document.paths {
      #expect(answer.text.contains("<code>\(path)</code>"), "\(path)")
      for operation in methods.values {
        #expect(answer.text.contains("id=\"\(operation.operationId)\""))
        for parameter in operation.parameters ?? [] {
          #expect(answer.text.contains("<code>\(parameter.name)</code>"))
        }
      }
    }
    for name in document.components.schemas.keys {
      #expect(answer.text.contains("id=\"schema-\(name)\""), "\(name)")
    }
    #expect(answer.text.contains("<code>ratings.stars</code>"))
    #expect(!answer.text.contains(">false<"))
  }

  /// A link in the page leads somewhere, and nowhere twice.
  @Test func anchorsAreUnique() async throws {
    let text = try await ToySite().api.get("/docs").text
    let ids = text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [
    (#"{"type":"string"}"#, "text"), (#"{"type":["integer","null"]}"#, "whole number or null"),
    (##"{"type":"array","items":{"$ref":"#/components/schemas/Film"}}"##, "list of Film"),
    (#"{"enum":["fresh","rotten",null]}"#, "fresh, rotten or null"), (#"{"const":"ok"}"#, "ok"),
    (##"{"oneOf":[{"$ref":"#/x/Review"},{"$ref":"#/x/Reviews"}]}"##, "Review or Reviews"),
    ("{}", "any value"),
  ])
  func typesAreInWords(_ schema: String, _ words: String) throws {
    let schema = try JSONDecoder().decode(OpenAPISchema.self, from: Data(schema.utf8))
    #expect(schema.typeInWords == words)
  }

  @Test(arguments: [("NotFound", "not-found"), ("NotJSON", "not-json"), ("Unusable", "unusable")])
  func namesBecomeAnchors(_ name: String, _ anchor: String) {
    #expect(DocsReference.words(name, separator: "-") == anchor)
  }
}
