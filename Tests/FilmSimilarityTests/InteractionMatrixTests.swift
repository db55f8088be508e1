import FilmData
import FilmSimilarity
import Testing

@Suite struct InteractionMatrixTests {
  let ratings = [
    Rating(user: "ann", film: "stalker", value: 4), Rating(user: "bob", film: "solaris", value: 3),
    Rating(user: "ann", film: "solaris", value: 5), Rating(user: "ann", film: "stalker", value: 2),
  ]

  @Test func theLastOfSeveralRatingsCounts() {
    let matrix = InteractionMatrix(ratings)
    #expect(matrix.count == 3)
    #expect(matrix.films(ofUser: 0).map(\.film) == [0, 1])
    #expect(matrix.films(ofUser: 0).map(\.value) == [2, 5])
    #expect(matrix.films(ofUser: 1).map(\.value) == [3])
  }

  @Test func givenFilmsAndUsersKeepTheirNumbers() {
    let matrix = InteractionMatrix(
      ratings, films: IDIndex(["mirror", "solaris"]), users: IDIndex(["cy"]))
    #expect(matrix.films.identifiers == ["mirror", "solaris", "stalker"])
    #expect(matrix.users.identifiers == ["cy", "ann", "bob"])
    #expect(matrix.films(ofUser: 0).isEmpty)
    #expect(matrix.films(ofUser: 1).map(\.film) == [1, 2])
  }

  @Test func likedKeepsNumbersAndForgetsValues() {
    let liked = InteractionMatrix(ratings).liked(from: 3)
    #expect(liked.count == 2)
    #expect(liked.films.count == 2)
    #expect(liked.films(ofUser: 0).map(\.film) == [1])
    #expect(liked.films(ofUser: 0).map(\.value) == [1])
  }

  private func table() -> RatingTable {
    var table = RatingTable()
    for rating in ratings {
      table.add(user: rating.user, film: rating.film, value: Float(rating.value))
    }
    return table
  }

  @Test func aTableGivesTheMatrixOfItsRatings() {
    #expect(InteractionMatrix(table()) == InteractionMatrix(ratings))
    #expect(InteractionMatrix(RatingTable()).count == 0)
  }

  @Test func knownFilmsOfATableKeepTheirNumbers() {
    let matrix = InteractionMatrix(table(), films: IDIndex(["mirror", "solaris"]))
    #expect(matrix.films.identifiers == ["mirror", "solaris", "stalker"])
    #expect(matrix.films(ofUser: 0).map(\.film) == [1, 2])
    #expect(matrix.films(ofUser: 0).map(\.value) == [5, 2])
  }

  @Test func ratingsBelowTheMinimumAreLeftOutButTheirNamesAreKnown() {
    let matrix = InteractionMatrix(table(), minimum: 4)
    #expect(matrix.users.identifiers == ["ann", "bob"])
    #expect(matrix.films.identifiers == ["stalker", "solaris"])
    // Ann's last rating of "stalker" is 2, but the one before it is still a like.
    #expect(matrix.films(ofUser: 0).map(\.value) == [4, 5])
    #expect(matrix.films(ofUser: 1).isEmpty)
    #expect(InteractionMatrix(table(), minimum: 5).count == 1)
  }

  @Test func noRatingsMakeAnEmptyMatrix() {
    #expect(InteractionMatrix([]).count == 0)
  }
}
