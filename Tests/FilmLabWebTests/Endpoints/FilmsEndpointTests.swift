import Testing

@testable import FilmLabWeb

/// `GET /v1/films` finds all that a title may mean.
@Suite struct FilmsEndpointTests {
  private let api: ToyAPI

  init() throws { api = try ToyAPI() }

  @Test func namesakesAreListedTheBestKnownFirst() async throws {
    let answer = try await api.get("/v1/films?query=psycho").text
    #expect(answer.hasPrefix(#"{"films":[{"id":"psycho_1960","title":"Psycho","year":1960,"#))
    #expect(answer.contains(#"},{"id":"psycho_1998""#))
    #expect(
      answer.hasSuffix(
        #"],"suggestions":[],"matched":{"query":"psycho","how":"exact","others":["Psycho (1998)"]}}"#
      ))
  }

  @Test func whatIsNotFoundSuggests() async throws {
    #expect(
      try await api.get("/v1/films?query=Zzyzx+qqq").text == #"{"films":[],"suggestions":[]}"#)
    #expect(
      try await api.get("/v1/films?query=psycho+1970").text.hasPrefix(
        #"{"films":[],"suggestions":[{"#))
  }

  @Test func longTitlesAreRefused() async throws {
    let answer = try await api.get("/v1/films?query=" + String(repeating: "%C3%A9", count: 251))
    #expect(answer.status == 422)
    #expect(answer.text.contains("query is longer than 500 bytes"))
  }
}
