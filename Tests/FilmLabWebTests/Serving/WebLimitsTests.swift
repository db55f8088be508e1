import Testing

@testable import FilmLabWeb

@Suite struct WebLimitsTests {
  private let limits = WebLimits()

  @Test func listsAreAsLongAsTheWorkAllows() {
    #expect(limits.count(naming: 0, explained: false) == 1000)
    #expect(limits.count(naming: 20, explained: false) == 1000)
    #expect(limits.count(naming: 100, explained: false) == 200)
    #expect(limits.count(naming: 2, explained: true) == 1000)
    #expect(limits.count(naming: 100, explained: true) == 20)
    #expect(limits.count(naming: 1_000_000, explained: true) == 1)
  }

  @Test func longValuesAreNamed() {
    #expect(throws: Never.self) { try limits.check(String(repeating: "a", count: 500), "x") }
    #expect(throws: Never.self) { try limits.check(nil, "x") }
    #expect(throws: WebError.unusable(reason: "x is longer than 500 bytes")) {
      try limits.check(String(repeating: "é", count: 251), "x")
    }
  }

  /// `/health` gets a slot although all other requests of its address wait.
  @Test func slotsAreLeft() {
    #expect(limits.connectionsPerAddress > limits.waitingRequests + 64)
    #expect(limits.connectionsPerAddress < limits.connections)
  }
}
