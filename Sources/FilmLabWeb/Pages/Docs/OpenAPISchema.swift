/// What a value may be, by JSON Schema as far as the description uses it.
final class OpenAPISchema: Decodable, Sendable {
  let reference: String?
  let description: String?
  private let types: Names?
  private let values: [ExampleValue]?
  private let constant: ExampleValue?
  let properties: [String: OpenAPISchema]?
  let required: [String]?
  private let items: OpenAPISchema?
  let allOf: [OpenAPISchema]?
  private let oneOf: [OpenAPISchema]?

  enum CodingKeys: String, CodingKey {
    case description, properties, required, items, allOf, oneOf
    case reference = "$ref"
    case types = "type"
    case values = "enum"
    case constant = "const"
  }

  /// One name, or several.
  private struct Names: Decodable, Sendable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let name = try? value.decode(String.self) {
        names = [name]
      } else {
        names = try value.decode([String].self)
      }
    }
  }

  /// The object that a value is, or that the values of a list are, where it is described here and not by a reference.
  var inner: OpenAPISchema? {
    if properties != nil { return self }
    return items?.inner ?? oneOf?.lazy.compactMap(\.inner).first
  }

  /// The type in words: "text", "list of Film", "fresh, rotten or neutral".
  var typeInWords: String {
    if let reference { return Self.name(reference) }
    if let oneOf { return Self.joined(oneOf.map(\.typeInWords)) }
    if let allOf { return allOf.map(\.typeInWords).joined(separator: " with more") }
    if let values { return Self.joined(values.map(Self.text)) }
    if let constant { return Self.text(constant) }
    let names = (types?.names ?? []).map { name in
      name == "array" ? "list of \(items?.typeInWords ?? "values")" : Self.words[name] ?? name
    }
    return names.isEmpty ? "any value" : Self.joined(names)
  }

  private static let words = [
    "string": "text", "integer": "whole number", "boolean": "true or false", "null": "null",
  ]

  private static func text(_ value: ExampleValue) -> String {
    switch value {
    case .text(let text): text
    case .whole(let whole): "\(whole)"
    case .flag(let flag): "\(flag)"
    default: "null"
    }
  }

  /// "a, b or c".
  private static func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The name at the end of `#/components/schemas/Film`.
  static func name(_ reference: String) -> String {
    reference.split(separator: "/").last.map(String.init) ?? reference
  }
}
