package import Bytes

/// What an endpoint sees of a request.
package struct APIRequest: Sendable {
  package var method: String
  package var path: String
  package var query: QueryString
  /// The value of the header Content-Type.
  package var contentType: String?
  package var body: PaddedText

  /// - Parameter target: the path with the query string, as the request line has it.
  package init(
    _ method: String, _ target: String, contentType: String? = nil,
    body: some Collection<UInt8> = []
  ) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    query = QueryString(parts.count > 1 ? parts[1] : "")
    self.contentType = contentType
    self.body = PaddedText(body)
  }

  /// - Throws: ``WebError/notJSON(type:)`` where the body is not said to be JSON.
  func checkContentType() throws(WebError) {
    let type = contentType?.split(separator: ";").first.map { $0.filter { $0 != " " } }
    guard type?.lowercased() == "application/json" else { throw .notJSON(type: contentType) }
  }
}
