import Testing

@testable import FilmLabWeb

@Suite struct HealthEndpointTests {
  @Test func tellsVersionAndModels() async throws {
    #expect(
      try await ToyAPI().get("/health").text
        == #"{"status":"ok","version":"1.2.3","models":{"sentiment":{"entries":8},"#
        + #""similarity":{"films":6}}}"#)
  }
}
