import Testing

@testable import FilmLabWeb

/// `POST /v1/recommend` predicts stars and names what it does not know.
@Suite struct RecommendEndpointTests {
  private let api: WebAPI

  init() throws { api = try ToyModels.api() }

  private func recommend(_ ratings: String, _ query: String = "") -> String {
    api.post("/v1/recommend" + query, "{\"ratings\":[\(ratings)]}").text
  }

  @Test func filmsHaveStarsAndReasons() {
    let answer = recommend(#"{"title":"mirror","stars":5},{"id":"psycho_1960","stars":1}"#)
    #expect(answer.hasPrefix(#"{"films":[{"id":"stalker","title":"Stalker","year":1979,"stars":"#))
    #expect(answer.contains(#""because":"The Mirror (1975)""#))
    #expect(answer.hasSuffix(#"],"unknown":[]}"#))
    #expect(!answer.contains(#""id":"mirror""#) && !answer.contains(#""id":"psycho_1960""#))
  }

  @Test func unknownFilmsAreNamed() {
    let answer = recommend(#"{"title":"mirror","stars":5},{"title":"Zzyzx \"q\"","stars":3}"#)
    #expect(answer.hasSuffix(#"],"unknown":["Zzyzx \"q\""]}"#))
  }

  @Test func idsCountBeforeTitlesAndMayBeNumbers() {
    #expect(!recommend(#"{"id":7,"stars":5}"#).contains(#""id":"7""#))
    #expect(!recommend(#"{"title":"Jaws","id":"stalker","stars":5}"#).contains(#""id":"stalker""#))
  }

  @Test func filtersHold() {
    let rating = #"{"title":"mirror","stars":4.5}"#
    #expect(recommend(rating, "?genre=horror&year=..1970").contains("psycho_1960"))
    #expect(recommend(rating, "?count=1").split(separator: #"{"id":"#).count == 2)
    #expect(recommend(rating, "?year=1900") == #"{"films":[],"unknown":[]}"#)
  }
}
