import Foundation
import Glibc

/// A TCP connection to this machine over which a test says what it likes, well-formed or not.
package final class RawConnection: Sendable {
  private let descriptor: Int32

  /// Nobody listens, or the system refuses.
  package struct NoConnection: Error {}

  package init(port: Int) throws {
    signal(SIGPIPE, SIG_IGN)
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = UInt16(port).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, size) == 0
      }
    }
    guard isConnected else {
      close(descriptor)
      throw NoConnection()
    }
    // A server that does not answer must fail a test, not stop it.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sends bytes; false where the other side has hung up.
  @discardableResult
  package func send(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, 0) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// What the other side sends until it hangs up.
  package func readToEnd() -> String { read { _ in false } }

  /// What it sends until a text has come as often as wanted.
  package func read(until text: String, times: Int = 1) -> String {
    read { $0.components(separatedBy: text).count > times }
  }

  private func read(until isDone: (String) -> Bool) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { break }
      bytes += buffer[..<count]
      if isDone(String(decoding: bytes, as: UTF8.self)) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension RawConnection {
  /// One request and all that comes of it: status line, headers and body.
  ///
  /// - Parameter head: lines beside Host, Connection and Content-Length.
  package static func request(
    _ line: String, port: Int, head: [String] = [], host: String = "localhost",
    body: some Collection<UInt8> = []
  ) throws -> String {
    let connection = try RawConnection(port: port)
    let lines =
      ["\(line) HTTP/1.1", "Host: \(host)", "Connection: close", "Content-Length: \(body.count)"]
      + head + ["", ""]
    connection.send(Array(lines.joined(separator: "\r\n").utf8) + body)
    return connection.readToEnd()
  }
}

/// Runs what blocks on a thread of its own: those of Swift's tasks are few, and a server under test
/// needs them.
package func onOwnThread<Result: Sendable>(
  _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
  }
}
