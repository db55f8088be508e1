import FilmData
import Testing

@testable import FilmReports

struct FilmFactWordsTests {
  @Test(arguments: [
    (FilmFact.runtime, ["108"], "1 h 48 min"), (.runtime, ["long"], "long"),
    (.genres, ["Drama", "War"], "Drama, War"), (.releaseTheatres, ["1975-01-01"], "1 January 1975"),
    (.boxOffice, ["34297191"], "$34,297,191"), (.imdbRating, ["8.0"], "8.0/10"),
    (.imdbVotes, ["52000"], "52,000"),
  ])
  func `values are what people read`(_ fact: FilmFact, _ values: [String], _ text: String) {
    #expect(fact.reading(values) == text)
  }

  @Test func `every fact has a title that fits beside its text`() {
    for fact in FilmFact.allCases { #expect((1...PageAxis.labelWidth).contains(fact.title.count)) }
  }
}
