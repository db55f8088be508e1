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
      (["rating"], ["user_id:token", "rating:float"], 1), (["your rating"], ["Your Rating (*)"], 0),
      (["text"], ["dc:text", "text:token_seq"], 1), ([":"], ["", ":"], 1), (["?"], ["", "!"], nil),
    ] as [([String], [String], Int?)])
  func place(names: [String], header: [String], place: Int?) {
    #expect(FieldName.index(of: names, in: header) == place)
  }

  /// What tells a scale, a field or a kind of identifier does so however the name is written.
  @Test func oneFoldingServesAll() {
    #expect(RatingScale(ofSource: ["Const:token", "your_rating"])?.best == 10)
    #expect(FilmIDKind(column: "imdb.id:token") == .imdb)
    #expect(RatingColumns(["Movie-ID:token", "RATING:float"])[.value] == 1)
  }
}
