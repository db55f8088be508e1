import Testing

@testable import FilmLabWeb

/// `GET /v1/people/{person}` has films and habits.
@Suite struct PersonResourceTests {
  private let site: ToySite

  init() throws { site = try ToySite() }

  @Test(arguments: ["andrei_tarkovsky", "Andrei%20Tarkovsky", "ANDREI_TARKOVSKY"])
  func directorsHaveFilms(_ name: String) async throws {
    let value = try await site.api.get("/v1/people/\(name)").value()
    #expect(value["address"]?.text == "andrei_tarkovsky")
    #expect(value["credits"]?.elements.first?["films"]?.elements.count == 2)
    #expect(value["critic"] == .null)
  }

  @Test func reviewsOfACriticComeInParts() async throws {
    let first = try await site.api.get("/v1/people/ada_vale?count=2").value()
    #expect(first["critic"]?["review_count"]?.whole == 3)
    #expect(first["critic"]?["reviews"]?.elements.count == 2)
    let next = try #require(first["next"]?.text)
    let second = try await site.api.get("/v1/people/ada_vale?count=2&cursor=\(next)").value()
    #expect(second["critic"]?["reviews"]?.elements.count == 1)
    #expect(second["next"] == nil)
  }

  @Test func unknownNamesSuggest() async throws {
    let answer = try await site.api.get("/v1/people/andrei_tarkovski")
    #expect(answer.status == 404)
    let value = try answer.value()
    #expect(value["field"]?.text == "person")
    #expect(value["suggestions"] == .list([.text("Andrei Tarkovsky")]))
  }
}
