import Testing

@testable import FilmLabWeb

/// `POST /v1/recommend` predicts stars and names what it does not know.
@Suite struct RecommendEndpointTests {
  private let api: ToyAPI

  init() throws { api = try ToyAPI() }

  private func recommend(_ ratings: String, _ query: String = "") async throws -> String {
    try await api.post("/v1/recommend" + query, "{\"ratings\":[\(ratings)]}").text
  }

  @Test func filmsHaveStarsAndReasons() async throws {
    let answer = try await recommend(
      #"{"title":"mirror","stars":5},{"id":"psycho_1960","stars":1}"#)
    #expect(answer.hasPrefix(#"{"films":[{"id":"stalker","title":"Stalker","year":1979,"stars":"#))
    #expect(answer.contains(#""because":"The Mirror (1975)""#))
    #expect(answer.hasSuffix(#"],"unknown":[]}"#))
    #expect(!answer.contains(#""id":"mirror""#) && !answer.contains(#""id":"psycho_1960""#))
  }

  @Test func unknownFilmsAreNamed() async throws {
    let answer = try await recommend(
      #"{"title":"mirror","stars":5},{"title":"Zzyzx \"q\"","stars":3}"#)
    #expect(answer.hasSuffix(#"],"unknown":["Zzyzx \"q\""]}"#))
  }

  @Test func idsCountBeforeTitlesAndMayBeNumbers() async throws {
    #expect(try await !recommend(#"{"id":7,"stars":5}"#).contains(#""id":"7""#))
    #expect(
      try await !recommend(#"{"title":"Jaws","id":"stalker","stars":5}"#).contains(
        #""id":"stalker""#))
  }

  @Test func filtersHold() async throws {
    let rating = #"{"title":"mirror","stars":4.5}"#
    #expect(try await recommend(rating, "?genre=horror&year=..1970").contains("psycho_1960"))
    #expect(try await recommend(rating, "?count=1").split(separator: #"{"id":"#).count == 2)
    #expect(try await recommend(rating, "?year=1900") == #"{"films":[],"unknown":[]}"#)
  }
}
