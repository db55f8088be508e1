import FilmData

/// Names and values of a query or a form, in their order.
///
/// Unlike the API's parameters, unknown names are no error: addresses of pages are passed on with additions.
struct SiteFields: Sendable {
  let pairs: [(name: String, value: String)]

  /// No fields.
  init() { pairs = [] }

  init(pairs: [(name: String, value: String)]) { self.pairs = pairs }

  /// The most fields that are read, far more than a form has.
  private static let limit = 100

  /// - Parameter text: `name=value&name=value`, with its escapes.
  /// - Throws: ``WebError/malformed(reason:field:)``.
  init(_ text: String) throws(WebError) {
    var pairs: [(name: String, value: String)] = []
    for pair in text.split(separator: "&", maxSplits: Self.limit).prefix(Self.limit) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Parameters.decoded(sides[0]) else {
        throw .malformed(reason: "a name is not percent-encoded UTF-8")
      }
      guard let value = sides.count > 1 ? Parameters.decoded(sides[1]) : "" else {
        throw .malformed(
          reason: "the value of \"\(name.quotable(limit: 40))\" is not percent-encoded UTF-8",
          field: name.quotable(limit: 40))
      }
      pairs.append((name, value))
    }
    self.pairs = pairs
  }

  /// The value of a name; `nil` where there is none or it is blank.
  subscript(name: String) -> String? {
    pairs.first { $0.name == name }.flatMap { pair in
      pair.value.allSatisfy(\.isWhitespace) ? nil : pair.value
    }
  }
}
