import Foundation
import Testing

/// Bodies that are no JSON, or too much of it: an answer in UTF-8 and JSON, and nothing else.
@Suite struct BodyAttackTests {
  private static func nested(_ open: String, _ close: String, _ depth: Int) -> [UInt8] {
    Array((String(repeating: open, count: depth) + String(repeating: close, count: depth)).utf8)
  }

  private static func text(_ bytes: [UInt8]) -> [UInt8] {
    Array(#"{"text":"good "#.utf8) + bytes + Array(#""}"#.utf8)
  }

  static let bodies: [(name: String, bytes: [UInt8])] = [
    ("lists in lists", nested("[", "]", 100_000)), ("objects", nested(#"{"a":"#, "}", 50_000)),
    ("open lists", Array(repeating: UInt8(ascii: "["), count: 200_000)),
    ("reviews in reviews", nested(#"{"reviews":["#, "]}", 5000)),
    ("invalid UTF-8", text([0xFF, 0xFE])), ("overlong UTF-8", text([0xC0, 0xAF])),
    ("a surrogate in UTF-8", text([0xED, 0xA0, 0x80])), ("a cut sequence", text([0xF0, 0x9F])),
    ("NUL", text([0])),
    (
      "UTF-16",
      Array("\u{FEFF}{\"text\":\"good\"}".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    ),
    ("half a character", text(Array(#"\ud83c"#.utf8))), ("a byte order mark", [0xEF, 0xBB, 0xBF]),
    (
      "halves everywhere",
      Array(#"{"id":"\udfac","film":"\ud83c","text":"good \ud83c","explain":true}"#.utf8)
    ),
    (
      "a long number",
      Array(("{\"id\":" + String(repeating: "9", count: 100_000) + ",\"text\":\"a\"}").utf8)
    ),
    (
      "many keys",
      Array(("{" + (0..<5_000).map { "\"k\($0)\":0," }.joined() + "\"text\":\"a\"}").utf8)
    ),
    (
      "one key again and again",
      Array(
        ("{" + String(repeating: #""text":"\ud83c","#, count: 5_000) + "\"text\":\"good\"}").utf8)
    ),
    (
      "many reviews",
      Array(("{\"reviews\":[" + String(repeating: "{},", count: 100_000) + "{}]}").utf8)
    ),
    ("blanks", Array(repeating: 0x20, count: 200_000)),
  ]

  @Test func areAnsweredInJSON() async throws {
    try await RunningServer.with { _, port in
      for path in ["/v1/sentiment", "/v1/recommend"] {
        for (name, body) in Self.bodies {
          let head =
            "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Connection: close\r\nContent-Length: \(body.count)\r\n\r\n"
          let answer = try await Attack(name, bytes: Array(head.utf8) + body).answer(port: port)
          let status = Attack.statuses(answer)
          #expect([[200], [400], [422]].contains(status), "\(path) \(name): \(answer.prefix(200))")
          let json = try #require(answer.components(separatedBy: "\r\n\r\n").last)
          #expect(!json.contains(#"\ud"#))
          #expect(throws: Never.self, "\(path) \(name)") {
            try JSONSerialization.jsonObject(with: Data(json.utf8))
          }
        }
        try await Attack.goodClientIsAnswered(port: port)
      }
    }
  }
}
