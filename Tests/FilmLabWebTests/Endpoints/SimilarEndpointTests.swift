import Testing

@testable import FilmLabWeb

/// `GET /v1/similar` narrows, widens and explains as `filmlab similar` does.
@Suite struct SimilarEndpointTests {
  private let api: WebAPI

  init() throws { api = try ToyModels.api() }

  /// The keys of the films listed.
  private func list(_ query: String) -> [String] {
    let text = api.get("/v1/similar?\(query)").text
    guard let start = text.firstRange(of: "\"similar\":")?.upperBound else { return [text] }
    return text[start...].split(separator: "{\"id\":\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func listsAreByNearness() {
    #expect(list("title=mirror") == ["persona", "stalker", "psycho_1998", "psycho_1960", "7"])
    #expect(list("title=mirror&count=2") == ["persona", "stalker"])
  }

  @Test func filtersHold() {
    #expect(list("title=mirror&genre=drama") == ["persona", "stalker"])
    #expect(list("title=mirror&genre=drama&genre=science+fiction") == ["stalker"])
    #expect(list("title=mirror&year=1960..1970") == ["persona", "psycho_1960"])
    #expect(list("title=mirror&minimum_ratings=60") == ["psycho_1998", "psycho_1960"])
    #expect(list("title=mirror&year=1900") == [])
  }

  @Test func severalFilmsAreTold() {
    let answer = api.get("/v1/similar?title=mirror&title=persona&unlike=psycho+1960&count=1").text
    #expect(answer.contains(#""like":["mirror","persona"],"unlike":["psycho_1960"]"#))
    #expect(list("title=mirror&title=persona&unlike=psycho+1960&count=1") == ["stalker"])
  }

  @Test func methodsAndDiversityCount() {
    #expect(list("title=mirror&method=text").first == "stalker")
    #expect(list("title=mirror&method=ratings") == [])
    #expect(list("title=mirror&diversity=1&count=3") != list("title=mirror&count=3"))
  }

  @Test func explanationsHaveParts() {
    #expect(api.get("/v1/similar?title=mirror&explain=true").text.contains(#""parts":{"text":"#))
    #expect(!api.get("/v1/similar?title=mirror&explain=false").text.contains("parts"))
  }

  @Test func unknownTitlesSuggest() {
    let answer = api.get("/v1/similar?title=Personal+Stalker")
    #expect(answer.status == 404)
    #expect(answer.text.contains(#""suggestions":["#))
    let titles = Array(repeating: "title=mirror", count: 101).joined(separator: "&")
    #expect(api.get("/v1/similar?\(titles)").status == 422)
  }
}
