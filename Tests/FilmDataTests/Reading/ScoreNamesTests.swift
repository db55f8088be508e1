import Testing

@testable import FilmData

/// One file has one rating, whichever command reads it.
@Suite struct ScoreNamesTests {
  @Test(arguments: [
    ("text,title,Rating,Your Rating", "Your Rating"), ("text,title,rating,my_rating", "my_rating"),
    ("text,title,IMDb Rating,Rating", "Rating"), ("text,title,stars,Score", "Score"),
    ("text,title,overall,Review Score", "Review Score"), ("text,title,RATING,stars", "RATING"),
  ])
  func readersAgree(header: String, taken: String) throws {
    let names = header.split(separator: ",").map(String.init)
    let column = try #require(RatingColumns(names)[.value])
    let score = ReviewFieldNames().adapted(to: names).names(of: .score)
    #expect(names[column] == taken && score.first(where: names.contains) == taken)
  }

  @Test func objectsToo() throws {
    let outcome = try ReadOutcome(
      of: "{\"text\":\"a\",\"Rating\":\"2/5\",\"Your Rating\":\"4/5\"}\n")
    #expect(outcome.ratings == [0.8])
  }
}
