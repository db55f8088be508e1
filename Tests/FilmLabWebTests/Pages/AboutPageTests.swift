import Testing

@testable import FilmLabWeb

/// What the page about the server tells whom.
@Suite struct AboutPageTests {
  @Test func theOwnerSeesTheirFiles() async throws {
    let page = try await ToySite().api.get("/about").text
    #expect(page.contains("reviews.jsonl") && page.contains("films.sqlite"))
  }

  @Test func othersDoNot() async throws {
    let api = try ToySite(token: "secret").api
    let page = try await api.get("/about").text
    #expect(!page.contains("films.jsonl") && !page.contains("films.sqlite"))
    #expect(page.contains("13 reviews of 3 films"))
    let own = try await api.get("/about", ["Authorization": "Bearer secret"]).text
    #expect(own.contains("films.jsonl"))
  }
}
