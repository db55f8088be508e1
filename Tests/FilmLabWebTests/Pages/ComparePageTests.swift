import FilmData
import Testing

@testable import FilmLabWeb

/// The form of a comparison finds its two films again.
@Suite struct ComparePageTests {
  private func fields(_ text: String) -> [String] {
    text.matches(of: #/id="compare-[a-z]+" name="[a-z]+" value="([^"]*)"/#).map { String($0.1) }
  }

  @Test func titlesStandForTheirFilms() async throws {
    let text = try await ToySite().api.get("/compare?film=the_mirror_1975&with=stalker_1979").text
    #expect(fields(text) == ["The Mirror (1975)", "Stalker (1979)"])
  }

  /// Of one title and year, only their addresses tell which is meant.
  @Test func twinsStayApart() async throws {
    let api = try BareSite.api([
      Film(id: "twin", title: "Twin", year: 1999), Film(id: "other", title: "Other", year: 2000),
      Film(id: "twin_final", title: "Twin", year: 1999),
    ])
    let found = try await api.get("/v1/films?query=Twin+%281999%29").value()["films"]?.elements
    let addresses = found?.compactMap { $0["address"]?.text } ?? []
    try #require(Set(addresses).count == 2)
    for (first, second) in [(0, 1), (1, 0), (1, 1)] {
      let names = [addresses[first], addresses[second]].map(SiteAddress.escaped)
      let shown = try await api.get("/compare?film=\(names[0])&with=\(names[1])").text
      let again = fields(shown).map(SiteAddress.escaped)
      try #require(again.count == 2)
      let posted = try await api.get("/compare?film=\(again[0])&with=\(again[1])").text
      func cards(_ text: String) -> [String] {
        text.matches(of: #/href="(/film/[^"]*)"/#).map { String($0.1) }
      }
      #expect(cards(posted) == cards(shown))
      #expect(Set(cards(posted)).count == (first == second ? 1 : 2))
    }
  }
}
