import FilmAnalytics
import FilmData
import Testing

/// Every error is one sentence that says what, where and what to do.
@Suite struct AnalyticsErrorTests {
  private static let errors: [(AnalyticsError, String)] = [
    (.cancelled, "stopped"),
    (.noKnownFilm(path: "a.csv"), "a.csv: the model knows none of the films"),
    (
      .identifiersNeedTable(path: "a.csv", example: "300"),
      "a.csv: its films are named by identifiers such as 300"
    ),
    (.noKnownPair(path: "a.csv"), "a.csv: the model knows no pair of films"),
    (.noSharedFilms, "no two films in common"),
    (.noRatingValues(path: "a.csv", .plays), "a.csv: has counts of plays and no ratings"),
    (.noRatingValues(path: "a.csv", .choices), "a.csv: has no ratings, only who chose which film"),
    (.nothingShared(path: "a.csv", training: "b.csv"), "a.csv: no user and no film is in b.csv"),
    (.foldInIsHeldOut(path: "a.csv"), "a.csv: every like that should be found is also given"),
    (
      .unreadTime(.malformed(path: "a.csv", line: 3, reason: "the rating has no time")),
      "a.csv:3: the rating has no time; a split"
    ),
    (.noKnownRating(path: "a.csv"), "of a film that the model knows"),
    (.severalUsers(path: "a.csv", first: "ann"), "choose one of them, for example ann"),
    (.noRatingsOfUser(path: "a.csv", user: "bob"), "no rating of user bob"),
    (.noTimes(path: "a.csv"), "the ratings have no times"),
    (.tooFewRatings(path: "a.csv", split: .film), "train on others by film"),
    (.tooFewUsers(path: "a.csv"), "five likes or more"),
    (
      .noFold(field: "part", path: "a.jsonl", line: 3),
      "a.jsonl:3: the review has no field \"part\""
    ),
    (.otherFoldCount(field: "part", found: 1, wanted: 4), "names 1 fold, not 4"),
    (.foldCountOutOfRange(field: "part", found: 1), "names 1 fold; 2 to 1000 are possible"),
    (.tooFewForFolds(unit: .film(unnamed: 0), found: 3, wanted: 4), "3 films cannot be cut into 4"),
    (.tooFewForFolds(unit: .review, found: 1, wanted: 2), "1 review cannot be cut into 2 folds"),
    (.noContextInFold(fold: 2, count: 5), "fold 2 of 5: its training part does not tell"),
    (.nothingMatches(path: "a.jsonl", rows: 1), "its only row has the id of no review"),
    (.nothingMatches(path: "a.jsonl", rows: 9), "none of the 9 rows has the id of a review"),
    (.rowCountDiffers(path: "a.jsonl", rows: 1, reviews: 2), "1 row without ids for 2 reviews"),
    (.noPredictions(path: "a.jsonl"), "no row has a probability"),
    (.noHeldOutPair(path: "a.csv", rows: 9), "a.csv: none of the 9 rows is of a user and a film"),
    (.noTestUser(path: "a.csv", rows: 1), "a.csv: its only row is not of a test user"),
    (
      .otherScale(path: "a.csv", found: 0.1...0.9, ratings: 0.5...5),
      "a.csv: predictions from 0.1 to 0.9 are not on the scale of the ratings, 0.5 to 5"
    ),
    (.predictsNoRatings(folder: "my"), "my: is a model of likes"),
    (.noKnownUserOrFilm(path: "a.csv", folder: "my"), "a.csv: my knows none of its films"),
    (.nothingLiked(path: "a.csv"), "a.csv: no film is liked"),
  ]

  @Test(arguments: errors)
  func isASentence(error: AnalyticsError, says: String) {
    #expect(error.description.contains(says))
    #expect(error.description == "\(error)")
    #expect(!error.description.hasSuffix(".") && !error.description.contains("--"))
  }
}
