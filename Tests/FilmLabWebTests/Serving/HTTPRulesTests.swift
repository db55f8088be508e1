import NIOHTTP1
import Testing

@testable import FilmLabWeb

/// Heads that another server may read otherwise are refused.
@Suite struct HTTPRulesTests {
  private func fault(
    _ headers: HTTPHeaders, method: HTTPMethod = .GET, target: String = "/health",
    version: HTTPVersion = .http1_1
  ) -> String? {
    HTTPRules.fault(
      of: HTTPRequestHead(version: version, method: method, uri: target, headers: headers))
  }

  @Test func oneHostIsNeeded() {
    #expect(fault(["Host": "localhost"]) == nil)
    #expect(fault([:]) == "the request has no header Host")
    #expect(fault([:], version: .http1_0) == nil)
    #expect(fault(["Host": "a", "host": "a"]) == "the request has 2 headers Host")
    #expect(fault(["Host": "a", "HOST": "b"], version: .http1_0) != nil)
  }

  @Test func onlyChunksAreRead() {
    #expect(fault(["Host": "a", "Transfer-Encoding": "chunked"]) == nil)
    #expect(fault(["Host": "a", "transfer-encoding": "Chunked"]) == nil)
    for value in ["gzip, chunked", "identity", "xchunked", "chunked, chunked", ""] {
      #expect(fault(["Host": "a", "Transfer-Encoding": value]) != nil)
    }
    #expect(
      fault(["Host": "a", "Transfer-Encoding": "chunked", "transfer-Encoding": "x"]) != nil)
    #expect(fault(["Host": "a", "Transfer-Encoding": "chunked"], version: .http1_0) != nil)
  }

  @Test(arguments: [
    ("GET", "/health", true), ("OPTIONS", "*", true), ("GET", "*", false),
    ("GET", "http://localhost:80/health", true), ("GET", "HTTP://LOCALHOST:80?x", true),
    ("GET", "http://evil.test/health", false), ("GET", "http://localhost/health", false),
    ("GET", "https://localhost:80/health", false), ("GET", "health", false), ("GET", "", false),
    ("CONNECT", "localhost:80", false), ("GET", "http://localhost:80@evil.test/", false),
  ])
  func targetsAreOfThisHost(_ method: String, _ target: String, _ isGood: Bool) {
    let fault = fault(
      ["Host": "localhost:80"], method: HTTPMethod(rawValue: method), target: target)
    #expect((fault == nil) == isGood)
  }
}
