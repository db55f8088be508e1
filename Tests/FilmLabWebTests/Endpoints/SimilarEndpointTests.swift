import Testing

@testable import FilmLabWeb

/// `GET /v1/similar` narrows, widens and explains as `filmlab similar` does.
@Suite struct SimilarEndpointTests {
  private let api: ToyAPI

  init() throws { api = try ToyAPI() }

  /// The keys of the films listed.
  private func list(_ query: String) async throws -> [String] {
    let text = try await api.get("/v1/similar?\(query)").text
    guard let start = text.firstRange(of: "\"similar\":")?.upperBound else { return [text] }
    return text[start...].split(separator: "{\"id\":\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func listsAreByNearness() async throws {
    #expect(
      try await list("title=mirror") == ["stalker", "persona", "psycho_1998", "psycho_1960", "7"])
    #expect(try await list("title=mirror&count=2") == ["stalker", "persona"])
  }

  @Test func filtersHold() async throws {
    #expect(try await list("title=mirror&genre=drama") == ["stalker", "persona"])
    #expect(try await list("title=mirror&genre=drama&genre=science+fiction") == ["stalker"])
    #expect(try await list("title=mirror&year=1960..1970") == ["persona", "psycho_1960"])
    #expect(try await list("title=mirror&minimum_ratings=60") == ["psycho_1998", "psycho_1960"])
    #expect(try await list("title=mirror&year=1900") == [])
  }

  @Test func severalFilmsAreTold() async throws {
    let answer = try await api.get(
      "/v1/similar?title=mirror&title=persona&unlike=psycho+1960&count=1"
    ).text
    #expect(answer.contains(#""like":["mirror","persona"],"unlike":["psycho_1960"]"#))
    #expect(try await list("title=mirror&title=persona&unlike=psycho+1960&count=1") == ["stalker"])
  }

  @Test func methodsAndDiversityCount() async throws {
    #expect(try await list("title=mirror&method=text").first == "stalker")
    #expect(try await list("title=mirror&method=ratings") == [])
    #expect(try await list("title=mirror&diversity=1&count=3") != list("title=mirror&count=3"))
  }

  @Test func explanationsHaveParts() async throws {
    #expect(
      try await api.get("/v1/similar?title=mirror&explain=true").text.contains(
        #""parts":{"themes":"#)
    )
    #expect(try await !api.get("/v1/similar?title=mirror&explain=false").text.contains("parts"))
  }

  @Test func howATitleWasFoundIsTold() async throws {
    let answer = try await api.get("/v1/similar?title=Psycho&count=1").text
    #expect(
      answer.contains(#""matched":{"query":"Psycho","how":"exact","others":["Psycho (1998)"]}"#))
    let several = try await api.get("/v1/similar?title=psycho_1960&title=stalker&count=1").text
    #expect(
      several.contains(#""matches":[{"id":"psycho_1960","query":"psycho_1960","how":"exact""#))
  }

  /// A program does not look at what was found.
  @Test(arguments: ["Psych", "Stalkr", "Person", "psycho+1970", "The+Mirror+Crack"])
  func partsAndMisspellingsAreRefused(title: String) async throws {
    #expect(try await api.get("/v1/similar?title=" + title).status == 404)
  }

  @Test(arguments: ["title", "unlike", "genre", "year", "method"])
  func longValuesAreRefused(_ name: String) async throws {
    let value = String(repeating: "a", count: 501)
    let answer = try await api.get("/v1/similar?title=mirror&\(name)=\(value)")
    #expect(answer.status == 422)
    #expect(answer.text.contains("\"\(name) is longer than 500 bytes\""))
    #expect(try await api.get("/v1/similar?title=" + value.dropLast()).status == 404)
  }

  /// The work of a request is bounded by what it names and what it asks for, together.
  @Test func listsAreShorterWhereMuchIsAsked() async throws {
    let films = ["mirror", "stalker", "persona"].map { "title=\($0)" }.joined(separator: "&")
    func ask(_ query: String) async throws -> String {
      let answer = try await api.get("/v1/similar?\(films)&\(query)")
      return answer.status == 200 ? "200" : "\(answer.status) \(answer.text)"
    }
    #expect(try await ask("count=1000") == "200")
    #expect(try await ask("count=666&explain=true") == "200")
    #expect(
      try await ask("count=667&explain=true").contains(
        "\"detail\":\"count=667: at most 666 films are listed with reasons where 3 are"
      ))
    #expect(try await ask("count=50&diversity=0.1") == "200")
    #expect(try await ask("count=51&diversity=0.1").contains("at most 50 films are listed with"))
    #expect(try await ask("count=51&diversity=0") == "200")
    let genres = String(repeating: "&genre=drama", count: 9)
    #expect(try await ask(String(genres.dropFirst(13))) == "200")
    #expect(try await ask(String(genres.dropFirst())).contains("more than 8 genres"))
  }

  @Test func unknownTitlesSuggest() async throws {
    let answer = try await api.get("/v1/similar?title=Personal+Stalker")
    #expect(answer.status == 404)
    #expect(answer.text.contains(#""suggestions":["#))
    let titles = Array(repeating: "title=mirror", count: 99).joined(separator: "&")
    #expect(try await api.get("/v1/similar?\(titles)&unlike=persona").status == 200)
    let more = try await api.get("/v1/similar?\(titles)&unlike=persona&unlike=persona")
    #expect(more.status == 422)
    #expect(more.text.contains("more than 100 titles"))
  }
}
