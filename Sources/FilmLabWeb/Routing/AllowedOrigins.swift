import HTTPTypes
import HummingbirdCore

/// The origins whose pages may use the API, as `https://films.test`.
struct AllowedOrigins: Sendable {
  private let origins: Set<String>

  init(_ origins: [String] = []) { self.origins = Set(origins.map { $0.lowercased() }) }

  var isEmpty: Bool { origins.isEmpty }

  /// The origin of the page that sent a request of the API, if it is one of these.
  func origin(of request: Request) -> String? {
    guard !isEmpty, request.isOfAPI else { return nil }
    let sent = request.headers[values: .origin]
    guard sent.count == 1, let origin = sent.first, origins.contains(origin.lowercased()) else {
      return nil
    }
    return origin
  }

  /// Whether a text is an origin: a scheme, a host, perhaps a port, and nothing else.
  static func isOrigin(_ text: String) -> Bool {
    guard let end = text.firstRange(of: "://"),
      ["http", "https"].contains(text[..<end.lowerBound].lowercased())
    else { return false }
    let authority = String(text[end.upperBound...])
    guard let host = HostCheck.name(authority), !host.isEmpty else { return false }
    return !authority.hasSuffix(":") && host.allSatisfy { $0.isASCII && !"/?#@ ".contains($0) }
  }
}

extension Request {
  /// Whether it is a request of the API, not of a page.
  var isOfAPI: Bool { path.hasPrefix("/v1/") }
}
