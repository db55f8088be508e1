import Bytes

/// Where a part of a list begins, as a text that a client sends back to get the next part:
/// `1e-2k7xw0d1c9b3f-1m0c5zq8t2v4d`.
///
/// It belongs to one request, whose other parameters may not change; only how many are wanted may. It belongs to the
/// catalogue as it was, too: after a change other entries come before, and the next part would repeat some or leave some
/// out.
struct PageCursor {
  /// How many come before.
  let offset: Int
  private let request: String
  private let contents: String

  static let name = "cursor"
  /// More than any list has.
  private static let most = 10_000_000
  private static let left: Set<String> = [name, "count"]

  /// Reads the cursor of a request; without one the list begins at its beginning.
  ///
  /// - Parameter contents: what differs after each change of what is listed, see ``SiteReader/contents``.
  /// - Throws: ``WebError/unusable(reason:field:)`` for a cursor that was changed, or comes from another request;
  ///   ``WebError/stale`` for one from before a change.
  init(
    _ request: SiteRequest, _ parameters: Parameters, contents: String
  ) throws(WebError) {
    let request =
      request.path.joined(separator: "\u{3}") + "\u{4}"
      + parameters.text(without: Self.left)
    (self.request, self.contents) = (request, contents)
    guard let text = try parameters.one(Self.name) else {
      offset = 0
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let offset = Int(parts[0], radix: 36),
      (0...Self.most).contains(offset),
      Self.text(offset, of: request, contents: parts[2]) == text
    else {
      throw .unusable(
        reason: "\(Self.name): it is broken or of another request; take it from \"next\" of the "
          + "answer before, and leave the other parameters as they were", field: Self.name)
    }
    guard parts[2] == Self.hash(contents) else { throw .stale }
    self.offset = offset
  }

  /// The cursor of the part that begins behind so many.
  func text(from offset: Int) -> String {
    Self.text(offset, of: request, contents: Self.hash(contents))
  }

  private static func text(
    _ offset: Int, of request: String, contents: some StringProtocol
  ) -> String {
    let mark = hash("\(offset)\u{5}\(contents)\u{5}\(request)")
    return "\(String(offset, radix: 36))-\(mark)-\(contents)"
  }

  private static func hash(_ text: String) -> String {
    String(FNV1a.hash(text.utf8), radix: 36)
  }
}
