import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Says what is wrong with a request that has no route.
///
/// Ours, because Hummingbird answers a wrong method with 404 and without `Allow`, and treats
/// `/health/` and `//health` as `/health`.
struct KnownPaths: Sendable {
  /// The methods of each path, as `Allow` lists them.
  private let methods: [String: String]
  /// Paths with parts that differ, as `/film/{film}`.
  private let patterns: [(parts: [Substring], methods: String)]

  /// - Parameter routes: the paths with their methods.
  init(_ routes: [(path: String, method: HTTPRequest.Method)]) {
    var all: [String: [String]] = [:]
    for route in routes {
      all[route.path, default: []] +=
        route.method == .get ? ["GET", "HEAD"] : [route.method.rawValue]
    }
    let listed = all.mapValues { $0.joined(separator: ", ") }
    methods = listed.filter { !$0.key.contains("{") }
    patterns = listed.filter { $0.key.contains("{") }
      .map { ($0.key.split(separator: "/"), $0.value) }
  }

  /// - Throws: ``WebError/noSuchPath(path:)`` or ``WebError/wrongMethod(method:allowed:)``.
  func check(_ request: Request, _ context: WebContext) throws(WebError) {
    let path = request.path
    guard let allowed = methods(of: path) else {
      throw .noSuchPath(path: path)
    }
    // The router has set it where it found a route.
    guard context.endpointPath != nil else {
      throw .wrongMethod(method: request.method.rawValue, allowed: allowed)
    }
  }

  /// The methods of a path, as `Allow` lists them; `nil` where there is nothing.
  func methods(of path: String) -> String? { methods[path] ?? pattern(of: path) }

  private func pattern(of path: String) -> String? {
    // An empty part, as in `//`, is a part that no pattern has.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    return patterns.first { pattern in
      pattern.parts.count == parts.count
        && zip(pattern.parts, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") && !$1.isEmpty }
    }?.methods
  }
}

extension Request {
  /// The path with the query string, as the request line has them.
  var target: String { head.path ?? "/" }

  /// The path alone.
  var path: String {
    // Asked several times for each request: without a query it is the target itself.
    let target = target
    return target.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(target[..<$0]) } ?? target
  }

  /// What follows the first question mark of the target, with its escapes.
  var query: String {
    let target = target
    return target.utf8.firstIndex(of: UInt8(ascii: "?")).map {
      String(target[target.utf8.index(after: $0)...])
    } ?? ""
  }
}
