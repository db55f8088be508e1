import FilmData
import Testing

@testable import FilmLabWeb

/// The home page says what is shown.
@Suite struct HomePageTests {
  @Test func theSampleIsNamedWhereItIsShown() async throws {
    let sample = try await ToySite(hasCatalogue: false).api.get("/").text
    #expect(sample.contains("these are the bundled films, with reviews of the sample."))
    let bare = try await BareSite.api([Film(id: "a", title: "Alpha", year: 1975)]).get("/").text
    #expect(
      bare.contains("these are the bundled films.") && !bare.contains("reviews of the sample"))
    #expect(try await !ToySite().api.get("/").text.contains("no catalogue yet"))
  }
}
