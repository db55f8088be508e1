import FoundationEssentials

/// `/docs`: the API for people, made of its description in OpenAPI.
struct DocsPage: SitePage {
  let path = "/docs"

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let reference = try Self.reference.get()
    return .page(
      "docs",
      DocsView(
        frame: site.frame(request, title: "API", canonical: "/docs"),
        sentence: reference.sentence, rules: reference.rules, operations: reference.operations,
        schemas: reference.schemas))
  }

  /// Made when it is first asked for.
  private static let reference = Result {
    DocsReference(
      try JSONDecoder().decode(
        OpenAPIDocument.self, from: Data(PackageResources.openapi_json)))
  }
}

/// What the template of the API's page shows.
struct DocsView {
  var frame: Frame
  var sentence: String
  var rules: [String]
  var operations: [Operation]
  var schemas: [Schema]

  /// A method of a path.
  struct Operation: Sendable {
    var anchor: String
    var method: String
    var path: String
    var summary: String
    var description: String?
    var parameters: [Parameter]
    /// What the body is: "Review or Reviews".
    var body: String?
    var answers: [Answer]
    /// JSON of a body, else of an answer.
    var example: String?
  }

  /// A parameter.
  struct Parameter: Sendable {
    var name: String
    var type: String
    var isRequired: Bool
    var isInPath: Bool
    var text: String
  }

  /// An answer by its status.
  struct Answer: Sendable {
    var status: String
    var text: String
  }

  /// An object, or a kind of problem.
  struct Schema: Sendable {
    var name: String
    var anchor: String
    var text: String?
    var fields: [Field]
  }

  /// A field of an object.
  struct Field: Sendable {
    var name: String
    var type: String
    var description: String

    /// The field as one of a field's.
    func below(_ name: String) -> Field {
      Field(name: "\(name).\(self.name)", type: type, description: description)
    }
  }
}
