/// The parts of a description in OpenAPI that people read.
struct OpenAPIDocument: Decodable, Sendable {
  let info: Info
  /// By path and method.
  let paths: [String: [String: Operation]]
  let components: Components

  /// What the API is.
  struct Info: Decodable, Sendable {
    let description: String
  }

  /// A method of a path.
  struct Operation: Decodable, Sendable {
    let operationId: String
    let summary: String
    let description: String?
    let parameters: [Parameter]?
    let requestBody: Content?
    let responses: [String: Reply]
  }

  /// A parameter of the query or the path.
  struct Parameter: Decodable, Sendable {
    let name: String
    let `in`: String
    let description: String?
    let required: Bool?
    let schema: OpenAPISchema
  }

  /// A body, by its media types.
  struct Content: Decodable, Sendable {
    let content: [String: Media]?
  }

  /// A body of one media type.
  struct Media: Decodable, Sendable {
    let schema: OpenAPISchema?
    let example: ExampleValue?
    let examples: [String: Example]?
  }

  /// An example with a name.
  struct Example: Decodable, Sendable {
    let value: ExampleValue
  }

  /// An answer: described here, or by a reference.
  struct Reply: Decodable, Sendable {
    let description: String?
    let content: [String: Media]?
    let reference: String?

    enum CodingKeys: String, CodingKey {
      case description, content
      case reference = "$ref"
    }
  }

  /// What is described once and used in many places.
  struct Components: Decodable, Sendable {
    let schemas: [String: OpenAPISchema]
    let responses: [String: Reply]
  }
}

/// A value of an example.
enum ExampleValue: Codable, Sendable, Equatable {
  case text(String)
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case list([ExampleValue])
  case object([String: ExampleValue])
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? value.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([ExampleValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: ExampleValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .whole(let whole): try container.encode(whole)
    case .number(let number): try container.encode(number)
    case .list(let list): try container.encode(list)
    case .object(let members): try container.encode(members)
    case .null: try container.encodeNil()
    }
  }
}
