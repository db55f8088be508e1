import Testing

@testable import FilmData

@Suite struct FieldNameTests {
  @Test(
    arguments: [
      (["userId", "rating"], ["userId", "Rating"], 0), (["rating"], ["userId", " RATING "], 1),
      // As it is written goes before as it is meant, whatever the order of the names.
      (["rating", "stars"], ["Rating", "stars"], 1), (["rating"], ["ratings"], nil),
      (["movie id"], ["Movie  Id"], 0), (["review_text"], ["Review Text"], 0),
      (["reviewText"], ["id", "review-text"], 1), (["review_text"], ["review.text"], 0),
    ] as [([String], [String], Int?)])
  func place(names: [String], header: [String], place: Int?) {
    #expect(FieldName.index(of: names, in: header) == place)
  }
}
