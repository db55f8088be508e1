import FilmData
import FilmSimilarity
import Testing

@testable import FilmAnalytics

/// Ratings by films, and what could not be found.
@Suite struct TasteRatingsTests {
  @Test func literalMatchesWithoutNamesakesAreNoDoubts() throws {
    var ratings = TasteRatings(path: "mine.csv")
    ratings.add(TitleMatch(query: "a", film: 3, how: .exact), name: "a", stars: 5)
    ratings.add(TitleMatch(query: "b", film: 4, how: .segment), name: "b", stars: 2)
    ratings.add(TitleMatch(query: "c", film: 5, how: .id, others: [6]), name: "c", stars: 1)
    ratings.add(UnknownTitle(title: "d", suggestions: ["D"]))
    #expect(ratings.doubts.map(\.name) == ["b", "c"])
    #expect(ratings.unknown == [UnknownTitle(title: "d", suggestions: ["D"])])
    #expect(try ratings.stars.map(\.film) == [3, 4, 5])
  }

  @Test func withoutAKnownFilmThereAreNone() {
    #expect(throws: AnalyticsError.noKnownRating(path: "mine.csv")) {
      try TasteRatings(path: "mine.csv").stars
    }
  }
}
