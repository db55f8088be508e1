import FilmData
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Nothing that is written is cut when it is read: SQLite ends a text at NUL.
@Suite struct StorableTextTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a\0b", "a\u{FFFD}b"), ("\0", "\u{FFFD}"),
    ("é\0\0", "é\u{FFFD}\u{FFFD}"),
  ])
  func aNULIsReplaced(_ text: String, _ stored: String) {
    #expect(StorableText.text(text) == stored)
    #expect(StorableText.texts([text, "x"]) == [stored, "x"])
  }

  @Test func importedReviewsAreWhole() throws {
    try made.add(
      #"{"id":"1","film":"gigli","title":"Gig\u0000li","year":2003,"critic":"A\u0000B","#
        + #""publication":"P\u0000Q","text":"before\u0000after"}"#, as: "r.jsonl")
    let film = try #require(try made.catalogue.findReviews("after").hits.first)
    #expect(film.review.text == "before\u{FFFD}after" && film.review.author == "A\u{FFFD}B")
    #expect(film.review.publication == "P\u{FFFD}Q" && film.film.title == "Gig\u{FFFD}li")
    // The same again.
    let report = try made.add(
      #"{"id":"1","film":"gigli","title":"Gig\u0000li","year":2003,"critic":"A\u0000B","#
        + #""text":"before\u0000after"}"#, as: "again.jsonl")
    #expect(report.added == 0 && report.known == 1)
  }

  @Test func ownReviewsAreWhole() throws {
    try made.add("movieId,title,genres\n1,Persona (1966),Drama", as: "movies.csv")
    let film = try made.film("Persona")
    try made.catalogue.review(film, text: "first\0second")
    #expect(try made.catalogue.opinion(of: film).review == "first\u{FFFD}second")
    try made.catalogue.undo()
    #expect(try made.catalogue.opinion(of: film).review == nil)
  }

  @Test func factsAreWhole() throws {
    try made.add(
      #"{"type":"film","source":"filmlab","title":"Al\u0000pha","year":1975,"directors":["Bo\u0000Ek"],"#
        + #""genres":["Dra\u0000ma"]}"#, as: "facts.jsonl")
    let film = try #require(try made.catalogue.films(FilmListing(order: .newest)).first)
    #expect(film.film.title == "Al\u{FFFD}pha")
    #expect(try made.catalogue.genres(of: film.film.number) == ["Dra\u{FFFD}ma"])
  }

  /// Two users of which one would be cut to the other's name.
  @Test func usersStayApart() throws {
    try made.add("movieId,title,genres\n1,Persona (1966),Drama", as: "movies.csv")
    try made.add(
      #"{"user":"a\u0000b","item":1,"rating":5}"# + "\n"
        + #"{"user":"a\u0000c","item":1,"rating":1}"#,
      as: "ratings.jsonl")
    let film = try made.film("Persona")
    #expect(try made.catalogue.meters(of: film).audience.count == 2)
  }
}
