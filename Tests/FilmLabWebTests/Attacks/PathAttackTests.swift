import Testing

/// There are no files behind paths, and hosts and pages of others are refused.
@Suite struct PathAttackTests {
  private static let targets = [
    "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/v1/../health", "/v1/%2e%2e/health",
    "//etc/passwd", "/health/../openapi.json", "/health%00", "/health;x", "/.env", "/%",
    "/openapi.json/..", "/..\\..\\windows", "/\u{FF}\u{FE}", "/v1/similar/", "/HEALTH",
  ]

  @Test func pathsLeadNowhere() async throws {
    try await RunningServer.with { _, port in
      for target in Self.targets {
        let answer = try await Attack(
          target, "GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        ).answer(port: port)
        #expect([[400], [404]].contains(Attack.statuses(answer)), "\(target): \(answer)")
        #expect(!answer.contains("root:"))
      }
      try await Attack.goodClientIsAnswered(port: port)
    }
  }

  static let foreign = [
    ("Host: evil.test", 421), ("Host: localhost.evil.test", 421),
    ("Host: localhost:evil.test", 421),
    ("Host: evil.test@localhost", 421), ("Host: [::1]evil.test", 421), ("Host:", 421),
    ("Host: localhost\r\nOrigin: https://evil.test", 403), ("Host: localhost\r\nOrigin: null", 403),
    ("Host: localhost\r\nOrigin: http://localhost\r\nOrigin: http://evil.test", 403),
    ("Host: localhost\r\nSec-Fetch-Site: cross-site", 403),
    ("Host: localhost\r\nsec-fetch-site: Cross-Site\r\nSec-Fetch-Mode: no-cors", 403),
    ("Host: localhost\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site", 403),
  ]

  /// As a page of another site lets a browser send them: by a form, an image, a name that points to 127.0.0.1.
  @Test(arguments: foreign)
  func foreignHostsAndPagesAreRefused(_ headers: String, _ status: Int) async throws {
    try await RunningServer.with { _, port in
      for request in ["GET /health", "GET /v1/similar?title=mirror", "POST /v1/sentiment"] {
        let answer = try await Attack(
          request, "\(request) HTTP/1.1\r\n\(headers)\r\nConnection: close\r\n\r\n"
        ).answer(port: port)
        #expect(Attack.statuses(answer) == [status], "\(answer)")
        #expect(!answer.lowercased().contains("access-control"))
      }
      try await Attack.goodClientIsAnswered(port: port)
    }
  }
}
