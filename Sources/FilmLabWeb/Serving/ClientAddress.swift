import Glibc
import NIOCore

/// What tells clients apart: an address of IPv4, or the network of one of IPv6, of whose addresses a client
/// has as many as it likes.
struct ClientAddress: Hashable {
  private let bytes: [UInt8]

  init(_ address: SocketAddress?) { self.init(address?.ipAddress ?? "") }

  /// - Parameter text: as `192.0.2.1` or `2001:db8::1`.
  init(_ text: String) {
    var all = [UInt8](repeating: 0, count: 16)
    guard text.contains(":"), inet_pton(AF_INET6, text, &all) == 1 else {
      bytes = Array(text.utf8)
      return
    }
    // ::ffff:192.0.2.1 is an address of IPv4.
    let isMapped = all.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
    bytes =
      isMapped ? Array(all[12...].map(String.init).joined(separator: ".").utf8) : Array(all[..<8])
  }
}
