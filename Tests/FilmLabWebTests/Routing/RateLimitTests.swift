import Testing

@testable import FilmLabWeb

/// How often an address may ask.
@Suite struct RateLimitTests {
  private let start = ContinuousClock.now
  private let address = ClientAddress("192.0.2.1")

  @Test func tokensComeBackWithTime() throws {
    let limit = RateLimit(perSecond: 2, most: 3) { _ in true }
    for _ in 0..<3 { try limit.take(address, at: start) }
    #expect(throws: WebError.tooManyRequests(seconds: 1)) { try limit.take(address, at: start) }
    try limit.take(address, at: start + .milliseconds(600))
    #expect(throws: WebError.self) { try limit.take(address, at: start + .milliseconds(700)) }
  }

  @Test func aLookTakesNoToken() throws {
    let limit = RateLimit(perSecond: 1, most: 1) { _ in true }
    for _ in 0..<5 { #expect(limit.has(address, at: start)) }
    try limit.take(address, at: start)
    #expect(!limit.has(address, at: start) && limit.has(address, at: start + .seconds(2)))
  }

  @Test func addressesDoNotShare() throws {
    let limit = RateLimit(perSecond: 1, most: 1) { _ in true }
    try limit.take(address, at: start)
    try limit.take(ClientAddress("192.0.2.2"), at: start)
    #expect(throws: WebError.self) { try limit.take(address, at: start) }
  }

  /// Many addresses, as an attacker has them, do not fill the memory.
  @Test func restedAddressesAreForgotten() throws {
    let limit = RateLimit(perSecond: 1, most: 1) { _ in true }
    for host in 0..<30_000 {
      try limit.take(ClientAddress("a\(host)"), at: start + .seconds(host))
    }
    #expect(limit.addressCount <= RateLimit.addressLimit)
  }

  /// All at once, so that none has rested.
  @Test func addressesAreBounded() throws {
    let limit = RateLimit(perSecond: 0.2, most: 10) { _ in true }
    for host in 0..<30_000 { try limit.take(ClientAddress("a\(host)"), at: start) }
    #expect(limit.addressCount <= RateLimit.addressLimit)
  }
}
