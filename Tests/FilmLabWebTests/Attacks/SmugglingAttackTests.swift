import Foundation
import Testing

/// Requests that two servers may read differently are refused with 400 in JSON, and nothing behind them is read.
@Suite struct SmugglingAttackTests {
  private static let review = #"{"text":"good"}"#
  private static let chunk = "f\r\n\(review)\r\n0\r\n\r\n"
  /// What would be answered as a second request.
  private static let hidden = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"

  static let heads = [
    Attack("two hosts", "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"),
    Attack(
      "two hosts, one foreign", "GET / HTTP/1.1\r\nHost: localhost\r\nhost: evil.test\r\n\r\n"),
    Attack("no host", "GET /health HTTP/1.1\r\n\r\n"),
    Attack("foreign target", "GET http://evil.test/health HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    Attack("tunnel", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    Attack("bare LF", "GET /health HTTP/1.1\nHost: localhost\n\n"),
    Attack("bare LF between headers", "GET /health HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n"),
    Attack("bare CR between headers", "GET /health HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n"),
    Attack("NUL in a header", "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n"),
    Attack("folded header", "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n"),
    Attack("blank first", "GET /health HTTP/1.1\r\n Host: localhost\r\n\r\n"),
    Attack("no colon", "GET /health HTTP/1.1\r\nHost: localhost\r\nXYZ\r\n\r\n"),
    Attack("no name", "GET /health HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n"),
    Attack("blank before colon", "GET /health HTTP/1.1\r\nHost : localhost\r\n\r\n"),
    Attack("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    Attack("HTTP/0.9", "GET /health\r\n\r\n"),
    Attack(
      "TLS", bytes: [0x16, 3, 1, 2, 0, 1, 0, 1, 0xFC, 3, 3] + [UInt8](repeating: 7, count: 99)),
  ]

  static let bodies = [
    Attack.scoring(
      "length and chunks", ["Content-Length: 15", "Transfer-Encoding: chunked"], chunk),
    .scoring("chunks and length", ["Transfer-Encoding: chunked", "Content-Length: 5"], chunk),
    .scoring("two lengths", ["Content-Length: 15", "Content-Length: 16"], review),
    .scoring("the same length twice", ["Content-Length: 15", "Content-Length: 15"], review),
    .scoring("a list of lengths", ["Content-Length: 15, 15"], review),
    .scoring("length with a sign", ["Content-Length: +15"], review),
    .scoring("negative length", ["Content-Length: -15"], review),
    .scoring("hexadecimal length", ["Content-Length: 0xf"], review),
    .scoring("length beyond 64 bits", ["Content-Length: 99999999999999999999999"], review),
    .scoring("gzip, chunked", ["Transfer-Encoding: gzip, chunked"], chunk),
    .scoring("chunked twice", ["Transfer-Encoding: chunked", "Transfer-Encoding: chunked"], chunk),
    .scoring("chunked, identity", ["Transfer-Encoding: chunked, identity"], chunk),
    .scoring("xchunked", ["Transfer-Encoding: xchunked"], chunk),
    .scoring("tab before chunked", ["Transfer-Encoding: \u{B}chunked"], chunk),
    .scoring("blank before colon", ["Transfer-Encoding : chunked"], chunk),
    .scoring("chunk without a size", ["Transfer-Encoding: chunked"], "zz\r\n" + chunk),
    .scoring("short chunk", ["Transfer-Encoding: chunked"], "5\r\n\(review)\r\n0\r\n\r\n"),
    .scoring("negative chunk", ["Transfer-Encoding: chunked"], "-5\r\n\(review)\r\n0\r\n\r\n"),
    .scoring("huge chunk", ["Transfer-Encoding: chunked"], "fffffffffffffffff\r\n\(review)"),
    .scoring("chunks with bare LF", ["Transfer-Encoding: chunked"], "f\n\(review)\n0\n\n"),
    .scoring(
      "LF in an extension", ["Transfer-Encoding: chunked"], "f;a\nb\r\n\(review)\r\n0\r\n\r\n"),
    .scoring("blank behind a size", ["Transfer-Encoding: chunked"], "f \r\n\(review)\r\n0\r\n\r\n"),
  ]

  @Test(arguments: heads + bodies)
  func isRefused(_ attack: Attack) async throws {
    try await RunningServer.with { _, port in
      let smuggled = Attack(attack.name, bytes: attack.bytes + Array(Self.hidden.utf8))
      let answer = try await smuggled.answer(port: port)
      #expect(Attack.statuses(answer) == [400], "\(answer)")
      #expect(answer.contains("\r\nConnection: close\r\n"))
      let body = try #require(answer.components(separatedBy: "\r\n\r\n").last)
      let object = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
      #expect((object?["detail"] as? String)?.isEmpty == false)
      #expect(object?["status"] as? Int == 400)
      try await Attack.goodClientIsAnswered(port: port)
    }
  }

  @Test func oldRequestsHaveNoChunks() async throws {
    try await RunningServer.with { _, port in
      let attack = Attack(
        "",
        "POST /v1/sentiment HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
          + Self.chunk + Self.hidden)
      let answer = try await attack.answer(port: port)
      #expect(Attack.statuses(answer) == [400])
    }
  }

  /// Good requests before the bad one are answered, in their order.
  @Test func whatComesBeforeIsAnswered() async throws {
    try await RunningServer.with { _, port in
      let attack = Attack("", Self.hidden + Self.hidden + "rubbish\r\n\r\n" + Self.hidden)
      let answer = try await attack.answer(port: port)
      #expect(Attack.statuses(answer) == [200, 200, 400])
      try await Attack.goodClientIsAnswered(port: port)
    }
  }
}
