import Testing

@testable import FilmAnalytics
@testable import FilmReports

struct UserListWordsTests {
  @Test func `who has a list, and who has none`() throws {
    let model = try MadeRatingModel.model()
    var counts = UserVectors.Counts()
    counts.trained = 3
    #expect(UserListWords.lines(counts, of: model) == ["lists of 3 users"])
    (counts.foldedIn, counts.unlisted, counts.unknownFilms) = (2, 1, 1)
    #expect(
      UserListWords.lines(counts, of: model) == [
        "lists of 5 users, 2 of them not in the model and folded in from their ratings, 1 without one, who rated "
          + "nothing that the model knows", "films of the ratings that the model does not have: 1",
      ])
  }
}
