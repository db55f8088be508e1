import Foundation
import Glibc
import Synchronization

/// An HTTP server on this machine that does as a test tells it, good or bad.
///
/// Each request gets a connection of its own, which is closed behind the answer.
package final class LocalServer: Sendable {
  /// What a client asked for.
  package struct Request: Sendable {
    /// As the request line has it: a path, or a whole URL where the server is taken for a proxy.
    package var target: String
    /// The first byte of a `Range: bytes=n-`.
    package var rangeStart: Int?

    package init(target: String, rangeStart: Int?) {
      (self.target, self.rangeStart) = (target, rangeStart)
    }
  }

  /// A step of an answer.
  package enum Step: Sendable {
    case send([UInt8])
    /// Silence for so many seconds, or until the client hangs up.
    case silence(Double)
  }

  /// The root of the server, such as `http://127.0.0.1:40123`.
  package let url: String
  private let listener: Int32
  private let answer: @Sendable (Request) -> [Step]
  private let seen = Mutex<[Request]>([])

  /// What was asked for so far.
  package var requests: [Request] { seen.withLock { $0 } }

  /// The system refused a socket.
  package struct NoSocket: Error {}

  /// Starts a server.
  ///
  /// - Parameter answer: the steps of the answer to a request.
  package init(_ answer: @escaping @Sendable (Request) -> [Step]) throws {
    signal(SIGPIPE, SIG_IGN)
    // Tests on this machine must not go through a proxy that the environment names.
    setenv("no_proxy", "127.0.0.1", 0)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (descriptor, length) = (listener, size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, address, &size) == 0
      }
    }
    guard listener >= 0, isListening else { throw NoSocket() }
    url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    self.answer = answer
    Thread.detachNewThread { [weak self] in LocalServer.accept(descriptor) { self?.serve($0) } }
  }

  deinit {
    // Wakes the thread that accepts, which then closes it.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private static func accept(_ listener: Int32, _ serve: @escaping (Int32) -> Void) {
    nonisolated(unsafe) let serve = serve
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { break }
      Thread.detachNewThread {
        serve(connection)
        close(connection)
      }
    }
    close(listener)
  }

  private func serve(_ connection: Int32) {
    guard let request = LocalServer.read(connection) else { return }
    seen.withLock { $0.append(request) }
    for step in answer(request) {
      switch step {
      case .send(let bytes):
        guard bytes.withUnsafeBytes({ LocalServer.write($0, to: connection) }) else { return }
      case .silence(let seconds):
        // A client that hangs up makes the connection readable.
        var wait = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
        poll(&wait, 1, Int32(seconds * 1000))
      }
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to connection: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(connection, rest.baseAddress, rest.count)
      if count <= 0 { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }

  /// Reads the head of a request.
  private static func read(_ connection: Int32) -> Request? {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
      let count = Glibc.read(connection, &buffer, buffer.count)
      if count <= 0 { return nil }
      head += buffer[..<count]
    }
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    let range = lines.first { $0.lowercased().hasPrefix("range: bytes=") }
    return Request(
      target: String(words[1]),
      rangeStart: range.flatMap { Int($0.dropFirst(13).prefix { $0.isNumber }) })
  }
}

extension LocalServer {
  /// The head of an answer.
  package static func head(_ status: String, _ fields: [String: String] = [:]) -> Step {
    let lines = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return .send(Array("HTTP/1.1 \(status)\r\n\(lines)Connection: close\r\n\r\n".utf8))
  }

  /// An answer without a body.
  package static func status(_ status: String, _ fields: [String: String] = [:]) -> [Step] {
    [head(status, fields.merging(["Content-Length": "0"]) { first, _ in first })]
  }

  /// A whole file, or the part of it that was asked for.
  package static func file(_ bytes: [UInt8], _ request: Request) -> [Step] {
    guard let start = request.rangeStart else {
      return [head("200 OK", ["Content-Length": "\(bytes.count)"]), .send(bytes)]
    }
    guard start < bytes.count else {
      return status("416 Range Not Satisfiable", ["Content-Range": "bytes */\(bytes.count)"])
    }
    return [
      head(
        "206 Partial Content",
        [
          "Content-Length": "\(bytes.count - start)",
          "Content-Range": "bytes \(start)-\(bytes.count - 1)/\(bytes.count)",
        ]), .send(Array(bytes[start...])),
    ]
  }
}
