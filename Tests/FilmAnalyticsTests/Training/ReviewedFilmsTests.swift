import Testing

@testable import FilmAnalytics
@testable import FilmData

/// The films that reviews are about.
@Suite struct ReviewedFilmsTests {
  private func films(_ texts: String...) throws -> ReviewedFilms {
    var films = ReviewedFilms()
    for file in texts {
      try ReviewLines.read(file) { films.add($0) }
      films.endFile()
    }
    films.finish()
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

  /// Where a file names critics, the verdicts of files that name nobody are the audience's.
  @Test func theMeterIsTheCritics() throws {
    let critics = #"{"film":"x","text":"t","fresh":true,"critic":"C"}"#
    let audience = #"{"film":"x","text":"t","fresh":false}"#
    let both = try films(critics, audience)
    #expect(both.meters == [Tomatometer(freshCount: 1, reviewCount: 1)] && both.counts == [2])
    #expect(try films(audience).meters == [Tomatometer(freshCount: 0, reviewCount: 1)])
  }

  @Test func countedWordsAreOfReviews() throws {
    var films = try films(#"{"film":"x","text":"t"}"#)
    films.add(FilmWordsReader.Row(film: "x", title: "X", reviewCount: 4, words: []))
    #expect(films.counts == [5] && films.titles == ["X"] && films.reviewCount == 5)
  }

  @Test func numbersAtIMDbAreNoTitles() throws {
    let films = try films(
      #"{"film":"tt0072443","text":"t"}"# + "\n" + #"{"film":"tt1","title":"X","text":"t"}"#)
    #expect(films.isNumbered(0) && !films.isNumbered(1))
  }
}
