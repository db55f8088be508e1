@testable import FilmLabWeb

/// Compares values with schemas of the description, as far as it uses JSON Schema; a field that is not described is a fault.
struct SchemaCheck {
  private let schemas: [String: ExampleValue]

  init(_ document: ExampleValue) {
    schemas = document["components"]?["schemas"]?.members ?? [:]
  }

  /// What is wrong with a value, each fault with its place; empty for a value of the schema.
  func faults(_ value: ExampleValue, _ schema: ExampleValue, at place: String = "$") -> [String] {
    if let reference = schema["$ref"]?.text {
      let name = OpenAPISchema.name(reference)
      guard let named = schemas[name] else { return ["\(place): there is no schema \(name)"] }
      return faults(value, named, at: place)
    }
    if let choices = schema["oneOf"]?.elements {
      let found = choices.map { faults(value, $0, at: place) }
      return found.min { $0.count < $1.count } ?? []
    }
    if let values = schema["enum"]?.elements {
      return values.contains(value) ? [] : ["\(place): \(value) is none of the values"]
    }
    if let constant = schema["const"] { return value == constant ? [] : ["\(place): \(value)"] }
    guard isOfType(value, schema) else { return ["\(place): \(value) is of another type"] }
    switch value {
    case .list(let elements):
      guard let items = schema["items"] else { return [] }
      return elements.enumerated().flatMap { faults($1, items, at: "\(place)[\($0)]") }
    case .object(let members): return faults(members, schema, at: place)
    default: return []
    }
  }

  private func faults(
    _ members: [String: ExampleValue], _ schema: ExampleValue, at place: String
  ) -> [String] {
    let (properties, required) = fields(of: schema)
    let missing = required.filter { members[$0] == nil }.map { "\(place).\($0) is missing" }
    // What has neither is described in words alone.
    if properties.isEmpty, schema["additionalProperties"] == nil { return missing }
    let others = members.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
      if let property = properties[name] { return faults(value, property, at: "\(place).\(name)") }
      guard let other = schema["additionalProperties"], other != .flag(false) else {
        return ["\(place).\(name) is not described"]
      }
      return faults(value, other, at: "\(place).\(name)")
    }
    return missing + others
  }

  /// The fields of an object, with those of its parts.
  private func fields(of schema: ExampleValue) -> (
    properties: [String: ExampleValue], required: [String]
  ) {
    var properties = schema["properties"]?.members ?? [:]
    var required = schema["required"]?.elements.compactMap(\.text) ?? []
    let named = schema["$ref"]?.text.flatMap { schemas[OpenAPISchema.name($0)] }
    for part in (schema["allOf"]?.elements ?? []) + (named.map { [$0] } ?? []) {
      let more = fields(of: part)
      properties.merge(more.properties) { own, _ in own }
      required += more.required
    }
    return (properties, required)
  }

  private func isOfType(_ value: ExampleValue, _ schema: ExampleValue) -> Bool {
    guard let type = schema["type"] else { return true }
    let names = type.text.map { [$0] } ?? type.elements.compactMap(\.text)
    return switch value {
    case .text: names.contains("string")
    case .flag: names.contains("boolean")
    case .whole: names.contains("integer") || names.contains("number")
    case .number: names.contains("number")
    case .list: names.contains("array")
    case .object: names.contains("object")
    case .null: names.contains("null")
    }
  }
}
