import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

@Suite struct TasteRatingsProfileTests {
  @Test func whoLikesNothingIsToldByTheFile() throws {
    let folder = try TemporaryFolder([
      "r.csv": "user,item\n" + (0..<60).map { "\($0 % 12),f\($0 % 5)\n" }.joined()
    ])
    let model = try RatingTraining(ratingFiles: [folder.path("r.csv")])
      .run(origin: TrainingOrigin(command: "test")).model
    let search = TitleSearch(model.films)
    let grumpy = TasteRatings([TasteRow(title: "f1", stars: 1)], in: search, path: "mine.csv")
    #expect(throws: AnalyticsError.nothingLiked(path: "mine.csv")) { try grumpy.profile(model) }
    let happy = TasteRatings([TasteRow(title: "f1", stars: 5)], in: search, path: "mine.csv")
    #expect(try happy.profile(model).ratedFilms == [model.filmIDs["f1"]])
  }
}
