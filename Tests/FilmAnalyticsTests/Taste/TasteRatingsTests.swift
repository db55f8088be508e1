import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing

/// Ratings by films, and what could not be found.
@Suite struct TasteRatingsTests {
  private let search = TitleSearch([
    Film(id: "stalker", title: "Stalker", year: 1979),
    Film(id: "solaris_1972", title: "Solaris", year: 1972),
    Film(id: "solaris_2002", title: "Solaris", year: 2002),
  ])

  @Test func literalMatchesWithoutNamesakesAreNoDoubts() throws {
    let ratings = TasteRatings(
      [
        TasteRow(title: "Stalker", stars: 5), TasteRow(title: "stalkr", stars: 2),
        TasteRow(title: "Stalker", year: 1980, stars: 5),
        TasteRow(title: "Solaris", stars: 1), TasteRow(title: "Solaris", year: 2002, stars: 4),
        TasteRow(key: "stalker", stars: 3), TasteRow(title: "Zzyzx qqq", stars: 3),
      ], in: search, path: "mine")
    #expect(ratings.doubts.map(\.name) == ["Solaris"])
    #expect(ratings.doubts[0].match.others == [2])
    #expect(ratings.found.map(\.match.how) == [.exact, .exact, .exact, .exact, .id])
    #expect(ratings.unknown.map(\.title) == ["stalkr", "Zzyzx qqq"])
    #expect(ratings.unknownRows.map(\.stars) == [2, 3])
    #expect(try ratings.stars.map(\.film) == [0, 0, 1, 2, 0])
  }

  @Test func withoutAKnownFilmThereAreNone() {
    #expect(throws: AnalyticsError.noKnownRating(path: "mine")) {
      try TasteRatings([], in: search, path: "mine").stars
    }
    let rows = [TasteRow(key: "300", stars: 3), TasteRow(key: "tt1", stars: 4)]
    #expect(throws: AnalyticsError.identifiersNeedTable(path: "mine", example: "300")) {
      try TasteRatings(rows, in: search, path: "mine").stars
    }
  }
}
