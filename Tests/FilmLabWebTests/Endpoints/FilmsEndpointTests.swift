import Testing

@testable import FilmLabWeb

/// `GET /v1/films` finds all that a title may mean.
@Suite struct FilmsEndpointTests {
  private let api: WebAPI

  init() throws { api = try ToyModels.api() }

  @Test func namesakesAreListedTheBestKnownFirst() {
    let answer = api.get("/v1/films?query=psycho").text
    #expect(answer.hasPrefix(#"{"films":[{"id":"psycho_1960","title":"Psycho","year":1960,"#))
    #expect(answer.contains(#"},{"id":"psycho_1998""#))
    #expect(answer.hasSuffix(#"],"suggestions":[]}"#))
  }

  @Test func whatIsNotFoundSuggests() {
    #expect(api.get("/v1/films?query=Zzyzx+qqq").text == #"{"films":[],"suggestions":[]}"#)
    #expect(api.get("/v1/films?query=psycho+1970").text.hasPrefix(#"{"films":[],"suggestions":[{"#))
  }
}
