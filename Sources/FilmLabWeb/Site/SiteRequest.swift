import Bytes
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The part of a request that a page sees.
struct SiteRequest: Sendable {
  /// The parts of the path, without their escapes.
  let path: [String]
  /// The path with the query, as it was sent.
  let target: String
  /// The values of the query.
  let query: SiteFields
  /// The values of a form that was sent.
  var form = SiteFields()
  /// A file that was sent with the form.
  var upload: MultipartForm.File?
  /// A body of JSON.
  var body = PaddedText([UInt8]())
  /// Whether the visitor may change what is theirs.
  let visitor: Visitor
  /// Whether it is looked for what may have been meant, see ``SiteReader/suggests``.
  var suggests = true

  /// - Throws: ``WebError/malformed(reason:field:)`` where the target has broken escapes.
  init(target: String, visitor: Visitor) throws(WebError) {
    self.target = target
    self.visitor = visitor
    let sides = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in sides[0].split(separator: "/") {
      guard let decoded = Parameters.decoded(part, plusIsBlank: false) else {
        throw .malformed(reason: "the path is not percent-encoded UTF-8")
      }
      path.append(decoded)
    }
    self.path = path
    query = try SiteFields(sides.count > 1 ? String(sides[1]) : "")
  }

  /// The part of the path behind its name: `the_mirror_1975` of `/film/the_mirror_1975`.
  var name: String { path.count > 1 ? path[1] : "" }

  /// The target with another value for one field of the query, `nil` for none.
  func address(setting name: String, to value: String?, fragment: String = "") -> String {
    address(setting: [(name, value)], fragment: fragment)
  }

  /// The target with other values for some fields of the query.
  func address(setting changes: [(name: String, value: String?)], fragment: String = "") -> String {
    var pairs = query.pairs.filter { pair in
      pair.name != "said" && !changes.contains { $0.name == pair.name }
    }
    pairs += changes.compactMap { change in change.value.map { (change.name, $0) } }
    let text = pairs.map { "\(SiteAddress.escaped($0.name))=\(SiteAddress.escaped($0.value))" }
      .joined(separator: "&")
    let path = target.prefix { $0 != "?" }
    return path + (text.isEmpty ? "" : "?\(text)") + fragment
  }
}

/// Who asks for a page.
struct Visitor: Sendable, Hashable {
  /// Whether the visitor may change what is the owner's.
  var isOwner: Bool
  /// Whether a token would make them the owner.
  var asksToken: Bool
  /// Whether they gave it.
  var signedIn: Bool

  /// Anybody, where it makes no difference who.
  static let anybody = Visitor(isOwner: false, asksToken: false, signedIn: false)
}
