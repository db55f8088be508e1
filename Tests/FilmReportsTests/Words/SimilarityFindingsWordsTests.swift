import Testing

@testable import FilmAnalytics
@testable import FilmReports

struct SimilarityFindingsWordsTests {
  @Test func `coverage is a sentence`() {
    let coverage = SimilarityFindings.Coverage(
      path: "t.csv", content: .tags, knownCount: 4, count: 5)
    #expect(coverage.sentence == "t.csv: the model knows the films of 4 of 5 tags")
  }

  @Test func `unused judgements are counted, the first ten named`() {
    let some = SimilarityFindings.UnusedJudgements(
      path: "p.csv", unknown: (1...12).map { "F\($0)" }, unknownRowCount: 13, selfRowCount: 1)
    #expect(
      some.sentences == [
        "p.csv: the model does not know 12 films: F1, F2, F3, F4, F5, F6, F7, F8, F9, F10 and 2 more; "
          + "13 rows left out",
        "p.csv: 1 row left out that names one film twice",
      ])
    let none = SimilarityFindings.UnusedJudgements(
      path: "p.csv", unknown: [], unknownRowCount: 0, selfRowCount: 0)
    #expect(none.sentences.isEmpty)
  }
}
