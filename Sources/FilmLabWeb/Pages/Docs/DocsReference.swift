import FoundationEssentials

/// The description of the API as its page shows it.
struct DocsReference: Sendable {
  /// What the API is, in a sentence.
  let sentence: String
  /// How it is used.
  let rules: [String]
  private(set) var operations: [DocsView.Operation] = []
  private(set) var schemas: [DocsView.Schema] = []
  private let components: OpenAPIDocument.Components

  private static let methods = ["get", "put", "post", "delete"]

  init(_ document: OpenAPIDocument) {
    let sentences = document.info.description.split(separator: ". ")
      .map { $0.hasSuffix(".") ? String($0) : $0 + "." }
    sentence = sentences.first ?? ""
    rules = Array(sentences.dropFirst())
    components = document.components
    operations = document.paths.sorted { $0.key < $1.key }.flatMap { path, methods in
      Self.methods.compactMap { method in
        methods[method].map { operation($0, method: method, path: path) }
      }
    }
    schemas =
      components.schemas.sorted { $0.key < $1.key }.map { schema($0.key, $0.value) }
      + components.responses.sorted { $0.key < $1.key }.map { name, reply in
        DocsView.Schema(
          name: "Problem: \(Self.words(name))", anchor: Self.words(name, separator: "-"),
          text: reply.description, fields: [])
      }
  }

  // MARK: Operations

  private func operation(
    _ operation: OpenAPIDocument.Operation, method: String, path: String
  ) -> DocsView.Operation {
    DocsView.Operation(
      anchor: operation.operationId, method: method.uppercased(), path: path,
      summary: operation.summary, description: operation.description,
      parameters: (operation.parameters ?? []).map { parameter in
        DocsView.Parameter(
          name: parameter.name, type: parameter.schema.typeInWords,
          isRequired: parameter.required ?? false, isInPath: parameter.in == "path",
          text: parameter.description ?? "")
      },
      body: operation.requestBody?.content?.values.first?.schema?.typeInWords,
      answers: operation.responses.sorted { $0.key < $1.key }.map { status, reply in
        DocsView.Answer(status: status, text: text(of: reply))
      },
      example: example(of: operation))
  }

  private func text(of reply: OpenAPIDocument.Reply) -> String {
    let named = reply.reference.flatMap { components.responses[OpenAPISchema.name($0)] }
    return (named ?? reply).description ?? ""
  }

  private func example(of operation: OpenAPIDocument.Operation) -> String? {
    let bodies = operation.requestBody?.content.map { Array($0.values) } ?? []
    let answers = operation.responses["200"]?.content.map { Array($0.values) } ?? []
    for media in bodies + answers {
      let first = media.examples?.sorted { $0.key < $1.key }.first?.value.value
      if let value = media.example ?? first { return Self.pretty(value) }
    }
    return nil
  }

  private static func pretty(_ value: ExampleValue) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Objects

  private func schema(_ name: String, _ schema: OpenAPISchema) -> DocsView.Schema {
    DocsView.Schema(
      name: name, anchor: "schema-\(name)", text: schema.description,
      fields: fields(of: schema, depth: 0))
  }

  /// The fields of an object, those of its parts too.
  private func fields(of schema: OpenAPISchema, depth: Int) -> [DocsView.Field] {
    // A description that refers to itself has no end.
    if depth > 4 { return [] }
    let named = schema.reference.flatMap { components.schemas[OpenAPISchema.name($0)] }
    let own = (schema.properties ?? [:]).sorted { $0.key < $1.key }.flatMap { name, value in
      let field = DocsView.Field(
        name: name, type: value.typeInWords, description: value.description ?? "")
      // What stands in an object of no name of its own follows it: `ratings.stars`.
      let inner = value.inner.map { fields(of: $0, depth: depth + 1) } ?? []
      return [field] + inner.map { $0.below(name) }
    }
    let parts = (schema.allOf ?? []) + (named.map { [$0] } ?? [])
    return own + parts.flatMap { fields(of: $0, depth: depth + 1) }
  }

  // MARK: Names

  /// `BodyTooLarge` as "body too large", or with another separator.
  static func words(_ name: String, separator: String = " ") -> String {
    var words = ""
    var wasSmall = false
    for letter in name {
      if letter.isUppercase, wasSmall { words += separator }
      words += letter.lowercased()
      wasSmall = letter.isLowercase
    }
    return words
  }
}
