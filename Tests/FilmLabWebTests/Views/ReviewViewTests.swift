import Testing

@testable import FilmLabWeb

/// A review leads to whoever wrote it, where they have a page.
@Suite struct ReviewViewTests {
  @Test func criticsHavePagesAndTheAudienceHasNone() async throws {
    let api = try ToySite().api
    let text = try await api.get("/film/the_mirror_1975?all=1").text
    #expect(text.contains("<a href=\"/person/ada_vale\">Ada Vale</a>"))
    let audience = try await api.get("/film/the_mirror_1975?from=audience&all=1").text
    #expect(audience.contains("<span>u1</span>") && !audience.contains("/person/u1"))
  }

  /// Each of them is there.
  @Test func linksOfAuthorsLeadSomewhere() async throws {
    let api = try ToySite().api
    for page in ["/film/the_mirror_1975?all=1", "/film/the_mirror_1975?from=audience&all=1", "/"] {
      let text = try await api.get(page).text
      for link in Set(text.matches(of: #/href="(\/person\/[^"]*)"/#).map { String($0.1) }) {
        #expect(try await api.get(link).status == 200, "\(link)")
      }
    }
  }
}
