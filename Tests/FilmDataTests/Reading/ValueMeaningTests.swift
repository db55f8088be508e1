import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct ValueMeaningTests {
  @Test(
    arguments: [
      (["0.93"], [0.93]), (["0.25", "", "0.5"], [0.25, nil, 0.5]),
      (["0", "1", "1"], [0, 1, 1]), (["-1", "1", "1"], [0, 1, 1]),
      (["4", "5", "2"], [0.8, 1, 0.4]), (["9", "2", "null"], [0.9, 0.2, nil]),
      (["95", "40"], [0.95, 0.4]), (["nan", "0.25", "1"], [nil, 0.25, 1]),
      // Bare numbers among scores that have scales are on various ones.
      (["0.5", "B+"], [nil, 0.83]), (["3/4", "7", "2/5"], [0.75, nil, 0.4]), (["3/4"], [0.75]),
    ] as [([String], [Double?])])
  func theScaleIsInferred(scores: [String], ratings: [Double?]) throws {
    let rows = scores.map { "film,\($0)\n" }.joined()
    let outcome = try ReadOutcome(of: "text,rating\n" + rows)
    #expect(outcome.ratings == ratings)
  }

  @Test func aScaleThatIsInferredIsTold() throws {
    let outcome = try ReadOutcome(of: "text,rating\na,9\nb,2\n", as: "r.csv")
    #expect(
      outcome.problems.notes.contains(.scaleInferred(RatingScale(best: 10, origin: .inferred))))
    #expect(outcome.problems.fieldsTaken == "text from \"text\", score from \"rating\"")
  }

  @Test(arguments: [["1", "0.5", "1"], ["1"], ["1", "2"]])
  func anAmbiguousScaleIsAskedFor(scores: [String]) throws {
    let text = "text,rating\n" + scores.map { "a,\($0)\n" }.joined()
    let outcome = try ReadOutcome(of: text)
    guard case .unknownScale = outcome.error else {
      Issue.record("not refused: \(outcome.ratings)")
      return
    }
    #expect(try ReadOutcome(of: text, bareScale: 5).error == nil)
    let without = ReviewFieldNames(given: [.score: ReviewFieldNames.none])
    #expect(try ReadOutcome(of: text, names: without).rows.count == scores.count)
  }

  /// A source that is known needs no evidence.
  @Test(arguments: [
    ("Name,Letterboxd URI,Rating,Review\nHeat,x,1,a\n", 0.2, "1 to 5"),
    ("asin,overall,reviewText\nB1,1.0,a\n", 0.2, "1 to 5"),
    ("star_rating,review_body,product_title\n1,a,Heat\n", 0.2, "1 to 5"),
    ("rating,title,text,parent_asin\n1,b,a,B1\n", 0.2, "1 to 5"),
  ])
  func theHeaderTellsTheScale(text: String, rating: Double, words: String) throws {
    let outcome = try ReadOutcome(of: text)
    #expect(outcome.ratings == [rating])
    #expect(outcome.problems.fieldsTaken.contains("(\(words))"))
  }

  @Test func aScoreBeyondTheScaleIsCounted() throws {
    let outcome = try ReadOutcome(of: "text,rating\na,5\nb,4\nc,11\nd,3\n", bareScale: 5)
    #expect(outcome.ratings == [1, 0.8, nil, 0.6])
    #expect(outcome.problems.unreadScores.values.count == 1)
    #expect(outcome.problems.hasFaults)
  }

  @Test func numbersOfJSONCountAsWell() throws {
    let outcome = try ReadOutcome(of: "{\"text\":\"a\",\"rating\":0.25}\n")
    #expect(outcome.ratings == [0.25])
  }
}
