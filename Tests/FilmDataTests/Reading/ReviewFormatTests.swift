import Testing
import _FilmTestSupport

@testable import FilmData

/// Fields that somebody names replace the usual names of theirs, and no others.
@Suite struct ReviewFormatTests {
  private func reviews(_ text: String, _ format: ReviewFormat) throws -> [Review] {
    let folder = try TemporaryFolder()
    var reader = ReviewReader(format)
    var reviews: [Review] = []
    try reader.read(Input(argument: folder.write(text, as: "r.jsonl"))) { reviews.append($0) }
    return reviews
  }

  @Test func usualNamesNeedNoFormat() throws {
    let line = #"{"text":"Fine.","film":"f","title":"F","fresh":true,"score":"4/5"}"#
    let review = try #require(try reviews(line, ReviewFormat()).first)
    #expect(review.text == "Fine." && review.film == "f" && review.title == "F")
    #expect(review.freshness == .fresh && review.rating == 0.8)
  }

  @Test func everyFieldCanBeNamed() throws {
    var format = ReviewFormat()
    (format.textField, format.scoreField, format.labelField) = ("a", "b", "c")
    (format.filmField, format.titleField, format.bareScale) = ("d", "e", 10)
    let line = #"{"a":"Fine.","b":7,"c":"rotten","d":"f","e":"F","text":"no","film":"no"}"#
    let review = try #require(try reviews(line, format).first)
    #expect(review.text == "Fine." && review.film == "f" && review.title == "F")
    #expect(review.freshness == .rotten && review.rating == 0.7)
  }

  @Test func aTextMayBeLeftOut() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("{\"score\":\"4/5\",\"film\":\"f\"}\n", as: "r.jsonl")
    var reader = ReviewReader(ReviewFormat(), needsText: false)
    var ratings: [Double?] = []
    try reader.readRows(Input(argument: file)) { ratings.append($0.rating) }
    #expect(ratings == [0.8])
  }
}
