import Testing

@testable import FilmAnalytics
@testable import FilmReports

struct LeakageFindingsWordsTests {
  @Test func `what was found is told, each in a sentence`() {
    var found = LeakageFindings()
    (found.reviewCount, found.repeatedCount, found.contradictingCount) = (10, 1, 1)
    (found.hasTraining, found.trainedTextCount) = (true, 2)
    (found.filmCount, found.trainedFilmCount) = (5, 1)
    (found.hasFolds, found.textInOtherFoldsCount, found.filmInOtherFoldsCount) = (true, 2, 3)
    #expect(
      found.warnings == [
        "1 review of 10 has a text that came before in the input, 1 with another verdict",
        "leakage: the texts of 2 reviews of 10 are in the training data; the figures are too good",
        "leakage: 1 film of 5 is in the training data; the figures do not hold for new films",
        "leakage: the texts of 2 reviews of 10 are in another fold too; the figures are too good",
        "leakage: 3 films of 5 have reviews in several folds; the figures do not hold for new films",
      ])
    #expect(found.reassurance == nil)
  }

  @Test func `what was looked for and not found is told too`() {
    var found = LeakageFindings()
    #expect(found.warnings.isEmpty && found.reassurance == nil)
    found.hasTraining = true
    #expect(found.reassurance == "no text and no film of the input is in the training data")
  }
}
