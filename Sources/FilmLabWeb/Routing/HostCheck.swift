/// Which hosts a request may name.
///
/// A foreign page can let its own name point to 127.0.0.1 and so have a browser send requests to this server
/// (DNS rebinding); the requests then have that name.
struct HostCheck: Sendable {
  private let allowed: Set<String>
  private let added: Set<String>
  private let isLocal: Bool

  /// - Parameters:
  ///   - isLocal: whether the server can be reached from its own machine alone; if not, it has names
  ///     that it does not know, and accepts any.
  ///   - host: the name that it listens at.
  init(isLocal: Bool, host: String, allowedHosts: [String]) {
    self.isLocal = isLocal
    added = Set(allowedHosts.map { $0.lowercased() })
    allowed = Set(
      (["localhost", "127.0.0.1", "::1", host] + allowedHosts).map { $0.lowercased() })
  }

  /// - Parameter authority: the value of the header Host: a name, perhaps with a port.
  /// - Throws: ``WebError/foreignHost(name:)``.
  func check(_ authority: String?) throws(WebError) {
    guard isLocal else { return }
    let authority = authority ?? ""
    guard let name = Self.name(authority), allowed.contains(name) || isAllowed(name) else {
      throw .foreignHost(name: Self.name(authority) ?? authority)
    }
  }

  /// Whether a name is one of this server's, or allowed beside them.
  func isAllowed(_ name: String) -> Bool { allowed.contains(name.lowercased()) }

  /// Whether a name was allowed beside this server's own.
  func isAdded(_ name: String) -> Bool { added.contains(name.lowercased()) }

  /// The name without its port, an IPv6 address without its brackets; `nil` if that is not all.
  static func name(_ authority: String) -> String? {
    // Byte by byte, which takes a tenth of the time that characters take, for each request.
    let bytes = authority.utf8
    let isBracketed = bytes.first == UInt8(ascii: "[")
    guard let end = isBracketed ? bytes.firstIndex(of: UInt8(ascii: "]")) : bytes.endIndex else {
      return nil
    }
    let name =
      isBracketed ? bytes[..<end].dropFirst() : bytes.prefix { $0 != UInt8(ascii: ":") }
    let port = isBracketed ? bytes[end...].dropFirst() : bytes[name.endIndex...]
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard port.isEmpty || port.first == UInt8(ascii: ":"),
      port.dropFirst().allSatisfy(digits.contains)
    else { return nil }
    return String(Substring(name))
  }
}
