import Foundation
import Testing
import _FilmTestSupport

/// Bytes that a hostile client sends over a connection of its own.
struct Attack: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ text: String) { self.init(name, bytes: Array(text.utf8)) }

  init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  var testDescription: String { name }

  /// A request for scores with headers of the attacker's, and a body.
  static func scoring(_ name: String, _ headers: [String], _ body: String) -> Attack {
    Attack(
      name,
      (["POST /v1/sentiment HTTP/1.1", "Host: localhost", "Content-Type: application/json"]
        + headers + ["", body]).joined(separator: "\r\n"))
  }

  /// All that comes back until the server closes the connection.
  func answer(port: Int) async throws -> String {
    try await onOwnThread {
      let connection = try RawConnection(port: port)
      connection.send(bytes)
      return connection.readToEnd()
    }
  }

  /// The numbers of the answers, `[400]`, and whether the server closed the connection.
  static func statuses(_ answer: String) -> [Int] {
    answer.components(separatedBy: "HTTP/1.1 ").dropFirst().compactMap { Int($0.prefix(3)) }
  }

  /// A good client that comes meanwhile is answered.
  static func goodClientIsAnswered(port: Int) async throws {
    let body = #"{"text":"A gem."}"#
    let answer = try await onOwnThread {
      try RawConnection.request(
        "POST /v1/sentiment", port: port, head: ["Content-Type: application/json"], body: body.utf8)
    }
    #expect(statuses(answer) == [200])
  }
}
