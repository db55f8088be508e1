import FilmData
import Testing

@testable import FilmAnalytics

/// The films that reviews are about.
@Suite struct ReviewedFilmsTests {
  private func films(_ text: String) throws -> ReviewedFilms {
    var films = ReviewedFilms()
    try ReviewLines.read(text) { films.add($0) }
    return films
  }

  @Test func reviewsAreCountedByFilm() throws {
    let films = try films(
      """
      {"film":"x","text":"t","fresh":true}
      {"film":"x","title":"X","text":"t"}
      {"title":"Y","text":"t","score":"1/5"}
      {"text":"t"}

      """)
    #expect(films.ids.identifiers == ["x", "Y"])
    #expect(films.titles == ["X", "Y"] && films.counts == [2, 1])
    #expect(films.meters.map(\.reviewCount) == [1, 1] && films.meters.map(\.freshCount) == [1, 0])
    #expect(films.reviewCount == 3 && !films.hasReviewers)
  }

  @Test func otherSourcesAddFilmsWithoutReviews() throws {
    var films = try films(#"{"film":"x","text":"t","critic":"C"}"#)
    films.add("x", title: "X")
    films.add("z", title: nil)
    #expect(films.ids.identifiers == ["x", "z"] && films.counts == [1, 0])
    #expect(films.titles == ["X", nil] && films.hasReviewers)
  }
}
