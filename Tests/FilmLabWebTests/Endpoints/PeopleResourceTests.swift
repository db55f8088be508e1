import Testing

@testable import FilmLabWeb

/// `GET /v1/people` finds names.
@Suite struct PeopleResourceTests {
  private let site: ToySite

  init() throws { site = try ToySite() }

  @Test func peopleAreFoundWithWhatTheyDid() async throws {
    let value = try await site.api.get("/v1/people?query=tarkovsky").value()
    let person = try #require(value["people"]?.elements.first)
    #expect(person["address"]?.text == "andrei_tarkovsky")
    #expect(
      person["parts"] == .list([.object(["role": .text("director"), "films": .whole(2)])]))
    let critic = try await site.api.get("/v1/people?query=ada").value()
    #expect(critic["people"]?.elements.first?["reviews"]?.whole == 3)
  }

  @Test func partsAreTheWhole() async throws {
    let whole = try await site.all("people", "/v1/people?query=a&count=100")
    let parts = try await site.all("people", "/v1/people?query=a&count=1")
    #expect(Array(parts.joined()) == Array(whole.joined()))
    #expect(parts.count > 2 && parts.allSatisfy { $0.count == 1 })
  }

  @Test func queriesAreNeeded() async throws {
    let answer = try await site.api.get("/v1/people")
    #expect(answer.status == 400)
    #expect(try answer.value()["field"]?.text == "query")
    #expect(try await site.api.get("/v1/people?query=zzzz").value()["people"] == .list([]))
  }
}
