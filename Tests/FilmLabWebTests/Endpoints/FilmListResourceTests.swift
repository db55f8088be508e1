import Testing

@testable import FilmLabWeb

/// `GET /v1/films` lists films as `filmlab films list` does, in parts.
@Suite struct FilmListResourceTests {
  private let site: ToySite

  init() throws { site = try ToySite() }

  private func titles(_ query: String) async throws -> [String] {
    try await site.all("films", "/v1/films?" + query).joined().compactMap { $0["title"]?.text }
  }

  @Test func filmsAreListedWithTheirAddresses() async throws {
    let answer = try await site.api.get("/v1/films?count=1")
    #expect(answer.status == 200)
    #expect(
      answer.text.hasPrefix(
        ##"{"films":[{"number":"#1","id":null,"title":"The Mirror","year":1975,"##))
    #expect(answer.text.contains(#""address":"the_mirror_1975"}],"count":3,"next":""#))
  }

  @Test func filtersHold() async throws {
    #expect(try await titles("genre=drama&sort=newest") == ["Stalker", "The Mirror", "Persona"])
    #expect(try await titles("genre=drama&genre=science+fiction") == ["Stalker"])
    #expect(try await titles("director=tarkovsky&sort=newest") == ["Stalker", "The Mirror"])
    #expect(try await titles("cast=ullmann") == ["Persona"])
    #expect(try await titles("country=sweden") == ["Persona"])
    #expect(try await titles("year=1970s&sort=newest") == ["Stalker", "The Mirror"])
    #expect(try await titles("year=1966..1970") == ["Persona"])
    #expect(try await titles("minimum_reviews=3") == ["The Mirror"])
  }

  @Test func partsAreTheWhole() async throws {
    let parts = try await site.all("films", "/v1/films?count=1&sort=newest")
    #expect(parts.map(\.count) == [1, 1, 1])
    #expect(
      parts.joined().compactMap { $0["title"]?.text } == ["Stalker", "The Mirror", "Persona"])
  }

  @Test(arguments: [
    ("genre=westen", 404, "genre"), ("director=nobody", 404, "director"),
    ("cast=nobody", 404, "cast"), ("country=atlantis", 404, "country"), ("sort=luck", 422, "sort"),
    ("count=0", 422, "count"), ("count=99999999999999999999", 422, "count"),
    ("minimum_reviews=-1", 422, "minimum_reviews"), ("year=197x", 422, "year"),
    ("titel=x", 400, "titel"), ("sort=newest&sort=newest", 400, "sort"),
    ("query=mirror&genre=drama", 422, "genre"),
  ])
  func faultsNameTheField(_ query: String, _ status: Int, _ field: String) async throws {
    let answer = try await site.api.get("/v1/films?" + query)
    #expect(answer.status == status, "\(answer.text)")
    #expect(try answer.value()["field"]?.text == field, "\(answer.text)")
  }

  /// As without pages, but with addresses.
  @Test func titlesAreFound() async throws {
    let answer = try await site.api.get("/v1/films?query=The+Mirror").text
    #expect(answer.hasPrefix(#"{"films":[{"id":"mirror","title":"The Mirror","year":1975,"#))
    #expect(answer.contains(#""address":"the_mirror_1975"}"#))
    #expect(answer.contains(#""matched":{"query":"The Mirror","how":""#))
  }

  @Test func cursorsBelongToTheirRequest() async throws {
    let first = try await site.api.get("/v1/films?count=1&sort=newest").value()
    let next = try #require(first["next"]?.text)
    #expect(try await site.api.get("/v1/films?count=2&sort=newest&cursor=\(next)").status == 200)
    for query in [
      "sort=divided&cursor=\(next)", "sort=newest&year=1975&cursor=\(next)",
      "sort=newest&cursor=\(next)0", "sort=newest&cursor=", "sort=newest&cursor=1-1",
    ] {
      let answer = try await site.api.get("/v1/films?" + query)
      #expect(answer.status == 422)
      #expect(try answer.value()["field"]?.text == "cursor")
    }
  }
}
