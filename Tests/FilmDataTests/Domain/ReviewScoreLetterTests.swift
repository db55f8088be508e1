import Testing

@testable import FilmData

@Suite struct ReviewScoreLetterTests {
  @Test(arguments: ReviewScore.Letter.allCases)
  func readsAndWritesEveryGrade(letter: ReviewScore.Letter) {
    #expect(ReviewScore(parsing: letter.rawValue)?.rating == letter.rating)
    #expect(ReviewScore(parsing: letter.rawValue.lowercased())?.rating == letter.rating)
    #expect(ReviewScore.Letter(nearest: letter.rating).rating == letter.rating)
  }

  @Test func gradesFallFromAToF() {
    let ratings = ReviewScore.Letter.allCases.map(\.rating)
    #expect(ratings == ratings.sorted(by: >))
    #expect(ratings.first == 1)
    #expect(ratings.last == 0)
  }

  @Test func ofTwoAsNearTheBetterGradeIsTaken() {
    #expect(ReviewScore.Letter(nearest: 0.625).rawValue == "B-")
  }
}
