import Testing

@testable import FilmAnalytics
@testable import FilmReports

struct ReviewFoldsWordsTests {
  private func folds(_ count: Int, _ unit: ReviewFolds.Unit) -> ReviewFolds {
    ReviewFolds(count: count, unit: unit, names: [], ofReview: [])
  }

  @Test func `small numbers are words`() {
    #expect(
      folds(10, .film(unnamed: 0)).inWords
        == "10 folds by film, each scored by a lexicon trained on the other nine")
    #expect(
      folds(2, .review).inWords.hasSuffix(
        "since none names a film, each scored by a lexicon trained on the other"))
    #expect(folds(14, .film(unnamed: 0)).inWords.hasSuffix("the other 13"))
  }

  @Test func `the unit is named`() {
    #expect(folds(3, .film(unnamed: 1)).inWords.contains("(1 review without one by itself)"))
    #expect(folds(3, .field("f\u{1B}")).inWords.contains("by the field \"f\u{FFFD}\""))
    #expect(folds(3, .field("f")).unitName == "field" && folds(3, .review).unitName == "review")
    #expect(folds(3, .film(unnamed: 2)).unitName == "film")
  }
}
