import FilmCatalogue
import FilmData
import Testing

@testable import FilmLabWeb

/// The owner's page, however much they have.
@Suite struct MinePageTests {
  private let site: ToySite

  /// 150 films to see, rated and reviewed.
  init() throws {
    site = try ToySite()
    let catalogue = try Catalogue(site.path)
    for number in 100..<250 {
      let film = try catalogue.add(Film(id: "", title: "Serial \(number)", year: 1990)).number
      try catalogue.rate(film, stars: 3)
      try catalogue.review(film, text: "Part \(number), and good.")
      try catalogue.addToWatchlist(film)
    }
  }

  @Test(arguments: [
    ("ratings", "ratings", 60, "60 more of 150"), ("reviews", "my-reviews", 20, "20 more of 150"),
    ("watchlist", "watchlist", 24, "24 more of 150"),
  ])
  func listsComeInParts(
    _ name: String, _ anchor: String, _ limit: Int, _ more: String
  ) async throws {
    let page = try await site.api.get("/mine").text
    #expect(page.contains("<a href=\"/mine?\(name)=2#\(anchor)\">\(more)</a>"))
    let last = try await site.api.get("/mine?\(name)=\((150 + limit - 1) / limit)").text
    #expect(last.contains("<a href=\"/mine#\(anchor)\">Back to the latest</a>"))
  }

  @Test func aPageHasSoManyEntries() async throws {
    let page = try await site.api.get("/mine").text
    #expect(page.ranges(of: "class=\"own-review\"").count == 20)
    #expect(page.ranges(of: "<li class=\"entry\"").count >= 60)
    #expect(try await site.api.get("/mine?reviews=99").status == 200)
  }
}
