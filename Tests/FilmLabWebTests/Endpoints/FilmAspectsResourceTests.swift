import Testing

@testable import FilmLabWeb

/// `GET /v1/films/{film}/aspects` tells what reviews praise and blame.
@Suite struct FilmAspectsResourceTests {
  @Test func aspectsHavePhrases() async throws {
    let site = try ToySite()
    let value = try await site.api.get("/v1/films/the_mirror_1975/aspects").value()
    #expect(value["address"]?.text == "the_mirror_1975")
    #expect(value["matched"]?["how"]?.text == "address")
    let story = value["aspects"]?.elements.first { $0["aspect"] == .text("story") }
    #expect((story?["praised"]?.whole ?? 0) > 0)
    #expect(try await site.api.get("/v1/films/zzz/aspects").status == 404)
  }
}
