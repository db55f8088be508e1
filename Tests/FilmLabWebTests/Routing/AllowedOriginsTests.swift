import Testing

@testable import FilmLabWeb

/// What an origin is.
@Suite struct AllowedOriginsTests {
  @Test(arguments: [
    "https://films.test", "http://localhost:3000", "HTTPS://Films.test", "http://[::1]:3000",
    "http://127.0.0.1",
  ])
  func originsAreTaken(_ text: String) {
    #expect(WebConfiguration.isOrigin(text))
  }

  @Test(arguments: [
    "", "*", "null", "films.test", "https://", "https://films.test/", "https://films.test/app",
    "ftp://films.test", "https://films.test:x", "https://films.test:", "https://a@films.test",
    "https://films.test?x", "https://films.test#x", "https://*.films.test:80:80", "file://",
    "https://films .test",
  ])
  func othersAreNot(_ text: String) {
    #expect(!WebConfiguration.isOrigin(text))
  }
}
