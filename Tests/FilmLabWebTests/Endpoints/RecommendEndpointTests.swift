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
      #"{"title":"The Mirror","stars":5},{"id":"psycho_1960","stars":1}"#)
    #expect(answer.hasPrefix(#"{"films":[{"id":"stalker","title":"Stalker","year":1979,"stars":"#))
    #expect(answer.contains(#""because":"The Mirror (1975)""#))
    #expect(
      answer.hasSuffix(
        #"],"ordered_by":"stars - deviation","matched":["#
          + #"{"id":"mirror","query":"The Mirror","how":"exact","others":[]},"#
          + #"{"id":"psycho_1960","query":"psycho_1960","how":"id","others":[]}],"unknown":[]}"#))
    let films = answer.split(separator: #""ordered_by""#)[0]
    #expect(!films.contains(#""id":"mirror""#) && !films.contains(#""id":"psycho_1960""#))
  }

  @Test func unknownFilmsAreNamed() async throws {
    let answer = try await recommend(
      #"{"title":"The Mirror","stars":5},{"title":"Zzyzx \"q\"","stars":3}"#)
    #expect(answer.hasSuffix(#"],"unknown":["Zzyzx \"q\""]}"#))
  }

  @Test func titlesCountBeforeIdsWhichMayBeNumbers() async throws {
    #expect(
      try await recommend(#"{"id":7,"stars":5}"#).contains(#"{"id":"7","query":"7","how":"id""#))
    #expect(
      try await recommend(#"{"title":"Jaws","id":"stalker","stars":5}"#).contains(
        #""matched":[{"id":"7","query":"Jaws","how":"exact""#))
  }

  @Test func filtersHold() async throws {
    let rating = #"{"title":"The Mirror","stars":4.5}"#
    #expect(try await recommend(rating, "?genre=horror&year=..1970").contains("psycho_1960"))
    #expect(try await recommend(rating, "?count=1").split(separator: #""stars":"#).count == 2)
    #expect(try await recommend(rating, "?year=1900").hasPrefix(#"{"films":[],"ordered_by""#))
  }

  @Test(arguments: ["title", "id"]) func longNamesAreRefused(_ name: String) async throws {
    let long = String(repeating: "a", count: 501)
    let answer = try await recommend(
      #"{"title":"The Mirror","stars":5},{"\#(name)":"\#(long)","stars":3}"#)
    #expect(answer.contains(#"\"ratings\": number 2: \"\#(name)\" is longer than 500 bytes"#))
  }

  @Test func thereIsALimitToRatings() async throws {
    let ratings = Array(repeating: #"{"title":"The Mirror","stars":5}"#, count: 501)
    let few = ratings.prefix(40).joined(separator: ",")
    #expect(try await recommend(few).hasPrefix(#"{"films":[{"#))
    #expect(
      try await recommend(few, "?count=501").contains(
        "count=501: at most 500 films are listed where 40 are named"))
    #expect(
      try await recommend(ratings.joined(separator: ",")).contains("there are more than 500"))
  }

  @Test(arguments: ["-9223372036854775808", "0", "1.5", "\"soon\"", "true", "[1975]"])
  func yearsAreThoseOfFilms(_ year: String) async throws {
    let answer = try await recommend(#"{"title":"Psycho","year":\#(year),"stars":5}"#)
    #expect(answer.contains(#"\"year\" must be a whole number from 1870 to 2100"#), "\(answer)")
  }

  @Test(arguments: ["1998", "1998.0", "\"1998\""]) func aYearTellsFilmsApart(_ year: String)
    async throws
  {
    let answer = try await recommend(#"{"title":"Psycho","year":\#(year),"stars":5}"#)
    #expect(answer.contains(#""matched":[{"id":"psycho_1998""#))
  }
}
