import Bytes

/// Where a part of a list begins, as a text that a client sends back to get the next part: `1e-2k7xw0d1c9b3f`.
///
/// It belongs to one request, whose other parameters may not change; only how many are wanted may.
struct PageCursor {
  /// How many come before.
  let offset: Int
  private let request: String

  static let name = "cursor"
  /// More than any list has.
  private static let most = 10_000_000
  private static let left: Set<String> = [name, "count"]

  /// Reads the cursor of a request; without one the list begins at its beginning.
  ///
  /// - Throws: ``WebError/unusable(reason:field:)`` for a cursor that was changed, or comes from another request.
  init(_ request: SiteRequest, _ parameters: Parameters) throws(WebError) {
    let request =
      request.path.joined(separator: "\u{3}") + "\u{4}"
      + parameters.text(without: Self.left)
    self.request = request
    guard let text = try parameters.one(Self.name) else {
      offset = 0
      return
    }
    let digits = text.prefix { $0 != "-" }
    guard let offset = Int(digits, radix: 36), (0...Self.most).contains(offset),
      Self.text(offset, of: request) == text
    else {
      throw .unusable(
        reason: "\(Self.name): it is broken or of another request; take it from \"next\" of the "
          + "answer before, and leave the other parameters as they were", field: Self.name)
    }
    self.offset = offset
  }

  /// The cursor of the part that begins behind so many.
  func text(from offset: Int) -> String { Self.text(offset, of: request) }

  private static func text(_ offset: Int, of request: String) -> String {
    let hash = FNV1a.hash("\(offset)\u{5}\(request)".utf8)
    return "\(String(offset, radix: 36))-\(String(hash, radix: 36))"
  }
}
