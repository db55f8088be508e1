import Testing

@testable import FilmLabWeb

/// Pages of others cannot make a browser keep the server at work.
@Suite struct SiteCheckTests {
  private let api: ToyAPI

  init() throws { api = try ToyAPI() }

  @Test(arguments: ["GET /health", "GET /v1/similar?title=mirror", "POST /v1/recommend", "GET /x"])
  func pagesOfOtherSitesAreRefused(_ request: String) async throws {
    let words = request.split(separator: " ").map(String.init)
    for site in ["cross-site", "Cross-Site"] {
      let answer = try await api.send(words[0], words[1], headers: ["Sec-Fetch-Site": site])
      #expect(answer.status == 403)
      #expect(answer.text.contains("this server does not answer pages of other sites"))
    }
  }

  @Test(arguments: ["same-origin", "same-site", "none"])
  func ownPagesAndPeopleAreAnswered(_ site: String) async throws {
    #expect(try await api.get("/health", ["Sec-Fetch-Site": site]).status == 200)
  }

  @Test(arguments: [
    "http://api.test:8080", "https://API.test", "http://localhost:3000", "http://127.0.0.1:3000",
    "http://[::1]:3000", "https://films.test",
  ])
  func originsOfThisServerAreAnswered(_ origin: String) async throws {
    #expect(try await api.get("/health", ["Origin": origin]).status == 200)
  }

  @Test(arguments: [
    "https://evil.test", "null", "", "https://api.test.evil.test", "https://evil.test/api.test",
    "https://api.test@evil.test", "http://localhost:x", "api.test",
  ])
  func foreignOriginsAreRefused(_ origin: String) async throws {
    let answer = try await api.get("/health", ["Origin": origin])
    #expect(answer.status == 403)
    #expect(answer.text.contains("must allow that host"))
  }
}
