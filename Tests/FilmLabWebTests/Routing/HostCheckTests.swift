import Testing

@testable import FilmLabWeb

/// Names of strangers are refused where the server is this machine's own.
@Suite struct HostCheckTests {
  private let local = HostCheck(isLocal: true, host: "127.0.0.1", allowedHosts: ["films.test"])

  @Test(arguments: [
    "localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:80", "[::1]:8080",
    "[::1]", "films.test", "Films.test:443",
  ])
  func ownNamesAreGood(_ authority: String) {
    #expect(throws: Never.self) { try local.check(authority) }
  }

  @Test(arguments: [
    "evil.test", "evil.test:8080", "localhost.evil.test", "127.0.0.1.evil.test", "", "[::2]:1",
    "[::1", "xlocalhost", "localhost:evil.test", "[::1]evil.test", "[::1]:80@evil.test",
    "localhost@evil.test", "evil.test@localhost", "localhost:80:80",
  ])
  func strangersAreNot(_ authority: String) {
    #expect(throws: WebError.self) { try local.check(authority) }
  }

  @Test func missingIsForeign() {
    #expect(throws: WebError.foreignHost(name: "")) { try local.check(nil) }
  }

  @Test func aServerOfTheNetworkHasNamesItDoesNotKnow() {
    let open = HostCheck(isLocal: false, host: "0.0.0.0", allowedHosts: [])
    #expect(throws: Never.self) { try open.check("evil.test") }
  }
}
