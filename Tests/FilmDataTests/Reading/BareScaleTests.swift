import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct BareScaleTests {
  @Test(
    arguments: [
      // Normalised beyond doubt: 0…1, and some between.
      (["0.5", "1", "0"], [0.5, 1, 0]),
      (["0.93"], [0.93]),
      (["0.5", "", "0.25"], [0.5, nil, 0.25]),
      // Labels, stars and scores of other scales.
      (["0", "1", "1"], [nil, nil, nil]),
      (["0.5", "3"], [nil, nil]),
      (["0.5", "B+"], [nil, 0.83]),
      (["-0.5", "0.5"], [nil, nil]),
      (["nan", "0.5"], [nil, nil]),
      (["3/4"], [0.75]),
    ] as [([String], [Double?])])
  func inferred(scores: [String], ratings: [Double?]) throws {
    let rows = scores.map { "film,\($0)\n" }.joined()
    let outcome = try ReadOutcome(of: "text,rating\n" + rows)
    #expect(outcome.rows.map(\.review.rating) == ratings)
  }

  @Test func numbersOfJSONCountAsWell() throws {
    let outcome = try ReadOutcome(of: "{\"text\":\"a\",\"rating\":0.25}\n")
    #expect(outcome.rows.map(\.review.rating) == [0.25])
  }
}
