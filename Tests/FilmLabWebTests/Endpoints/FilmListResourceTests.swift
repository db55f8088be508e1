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
    ("query=mirror&genre=drama", 422, "genre"), ("genre=%ff", 400, "genre"),
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

  private func found(_ query: String) async throws -> ExampleValue {
    try await site.api.get("/v1/films?query=\(query)").value()
  }

  /// The model knows none of them.
  @Test func filmsOfTheCatalogueAloneAreFound() async throws {
    try site.add(
      #"{"film":"night_ferry","title":"Night Ferry","year":2019,"text":"Good."}"#, as: "own.jsonl")
    try await Task.sleep(for: .milliseconds(150))
    for (query, how) in [
      ("Night+Ferry", "exact"), ("night+ferry+%282019%29", "exact"), ("ferr", "beginning"),
      ("%234", "id"),
    ] {
      let value = try await found(query)
      let film = value["films"]?.elements.first
      #expect(film?["title"]?.text == "Night Ferry", "\(query): \(value)")
      #expect(film?["id"]?.text == "#4" && film?["address"]?.text == "night_ferry_2019")
      #expect(value["matched"]?["how"]?.text == how && value["suggestions"]?.elements.count == 0)
    }
    #expect(
      try await site.api.get("/v1/films/%234").value()["film"]?["title"]?.text == "Night Ferry")
  }

  /// Films of both are one.
  @Test func filmsOfBothAreFoundOnce() async throws {
    for query in ["mirror", "The+Mirror", "zerkalo", "Psycho"] {
      let films = try await found(query)["films"]?.elements.compactMap { $0["address"]?.text } ?? []
      #expect(!films.isEmpty && Set(films).count == films.count, "\(query)")
    }
    #expect(try await found("zzyzx")["films"]?.elements.count == 0)
    #expect(try await found("%2399")["films"]?.elements.count == 0)
  }

  @Test func aChangeEndsACursor() async throws {
    let first = try await site.api.get("/v1/films?count=1").value()
    let next = try #require(first["next"]?.text)
    #expect(try await site.api.get("/v1/films?cursor=\(next)").status == 200)
    _ = try await site.api.put("/v1/mine/ratings/jaws", #"{"stars":4}"#)
    let answer = try await site.api.get("/v1/films?cursor=\(next)")
    #expect(answer.status == 409)
    #expect(try answer.value()["field"]?.text == "cursor")
    #expect(try answer.value()["type"]?.text == "/docs#stale")
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
