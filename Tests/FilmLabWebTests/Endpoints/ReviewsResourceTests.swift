import Testing

@testable import FilmLabWeb

/// `GET /v1/reviews` finds words, as `filmlab search` does.
@Suite struct ReviewsResourceTests {
  private let site: ToySite

  init() throws { site = try ToySite() }

  private func count(_ query: String) async throws -> Int {
    try await site.all("reviews", "/v1/reviews?" + query).joined().count
  }

  @Test func hitsHavePlaces() async throws {
    let value = try await site.api.get("/v1/reviews?query=%22superb+walk%22").value()
    let review = try #require(value["reviews"]?.elements.first)
    #expect(review["film"]?.text == "Stalker")
    #expect(review["film_address"]?.text == "stalker_1979")
    #expect(review["label"]?.text == "fresh")
    #expect(review["hits"]?.elements.first?["start"]?.whole == 2)
    #expect(value["among_latest"] == .flag(false))
    #expect(value["matched"] == nil)
  }

  @Test func filtersHold() async throws {
    #expect(try await count("query=dull") == 4)
    #expect(try await count("query=dull&verdict=rotten") == 3)
    #expect(try await count("query=superb&from=audience") == 1)
    #expect(try await count("query=superb&film=stalker_1979") == 1)
    #expect(try await count("query=superb&film=jaws") == 0)
    let value = try await site.api.get("/v1/reviews?query=superb&film=Stalker").value()
    #expect(value["matched"]?["how"]?.text == "exact")
    #expect(value["address"]?.text == "stalker_1979")
  }

  /// As a blank does: the index would end at it.
  @Test func aNULPartsWords() async throws {
    #expect(try await count("query=superb%00walk") == 1)
    #expect(try await count("query=%22superb%00walk%22") == 1)
    #expect(try await site.api.get("/search?q=superb%00walk").status == 200)
  }

  @Test func theirNumberIsTold() async throws {
    let value = try await site.api.get("/v1/reviews?query=good&count=1").value()
    #expect(value["count"]?.whole == 6 && value["reviews"]?.elements.count == 1)
    #expect(try await site.api.get("/v1/reviews?query=good&film=jaws").value()["count"]?.whole == 0)
  }

  /// More than can be paged through is told all the same.
  @Test func theEndIsNotTakenForAll() async throws {
    var limits = WebLimits()
    limits.searched = 4
    let small = try ToySite(limits: limits)
    let parts = try await small.all("reviews", "/v1/reviews?query=good&count=3")
    #expect(parts.map(\.count) == [3, 1])
    let value = try await small.api.get("/v1/reviews?query=good&count=100").value()
    #expect(value["count"]?.whole == 6 && value["next"] == nil)
  }

  @Test(arguments: ["", "&from=critics"])
  func partsAreTheWhole(_ filter: String) async throws {
    let whole = try await site.all("reviews", "/v1/reviews?query=good&count=100" + filter)
    let parts = try await site.all("reviews", "/v1/reviews?query=good&count=1" + filter)
    #expect(Array(parts.joined()) == Array(whole.joined()))
    #expect(parts.count > 3)
  }

  @Test(arguments: [
    ("", 400, "query"), ("query=", 422, "query"), ("query=%22%22", 422, "query"),
    ("query=a&from=x", 422, "from"), ("query=a&film=nofilm", 404, "film"),
    ("query=a&genre=drama", 400, "genre"),
  ])
  func faultsNameTheField(_ query: String, _ status: Int, _ field: String) async throws {
    let answer = try await site.api.get("/v1/reviews?" + query)
    #expect(answer.status == status)
    #expect(try answer.value()["field"]?.text == field)
  }
}
