import Testing
import _FilmTestSupport

/// `rate`, `review`, `edit`, `delete`, `watchlist` and `undo`: what the owner says of films.
@Suite struct MineCommandTests {
  private let made: CatalogueRuns

  init() throws { made = try CatalogueRuns() }

  /// The rows of a table, without the line that says what the file is.
  private func mine(_ table: String) throws -> [JSONObject] {
    try made.run("export", "--table", table).rows().filter { $0.text("type") != "catalogue" }
  }

  @Test func aRatingIsWrittenChangedDeletedAndUndone() throws {
    #expect(
      try made.run("rate", "the mirror", "4.5").errors == "The Mirror (1975): 4.5 of 5 stars\n")
    #expect(try mine("my_ratings").first?.number("stars") == 4.5)
    #expect(try made.run("rate", "#1", "3").status == 0)
    #expect(try mine("my_ratings").first?.number("stars") == 3)
    #expect(try made.run("undo").errors.contains("rating was undone"))
    #expect(try mine("my_ratings").first?.number("stars") == 4.5)
    #expect(try made.run("delete", "The Mirror", "--rating").status == 0)
    #expect(try mine("my_ratings").isEmpty)
    #expect(try made.run("delete", "The Mirror").status == 66)
  }

  /// The audience's meter counts the owner's rating as one.
  @Test func aRatingCountsInTheMeter() throws {
    let before = try made.objects("films")[0]["popcornmeter_ratings"] as? Int
    _ = try made.run("rate", "The Mirror", "4.5")
    #expect(try made.objects("films")[0]["popcornmeter_ratings"] as? Int == (before ?? 0) + 1)
  }

  @Test func aReviewIsWrittenReplacedAndDeleted() throws {
    #expect(try made.run("edit", "Gigli", "Better than said.").status == 66)
    #expect(try made.run("review", "Gigli", "Worse than said.\n").status == 0)
    let again = try made.run("review", "Gigli", "Once more.")
    #expect(again.status == 64 && again.errors.contains("filmlab edit replaces it"))
    #expect(try made.run("edit", "Gigli", "Better than said.").status == 0)
    #expect(try mine("my_reviews").first?.text("text") == "Better than said.")
    #expect(try made.run("review", "Stalker", "  ").status == 64)
    #expect(try made.run("delete", "Gigli", "--review", "--quiet").errors.isEmpty)
    #expect(try mine("my_reviews").isEmpty)
  }

  @Test func theWatchlistIsKept() throws {
    #expect(try made.run("watchlist", "list").errors.contains("your watchlist is empty"))
    #expect(try made.run("watchlist", "add", "Stalker").status == 0)
    #expect(try made.objects("watchlist", "list").map { $0.text("title") } == ["Stalker"])
    #expect(try made.run("watchlist", "remove", "Gigli").status == 66)
    #expect(try made.run("watchlist", "remove", "Stalker").status == 0)
    #expect(try made.run("undo").status == 0)
    #expect(try made.objects("watchlist", "list").count == 1)
    #expect(try made.run("undo").status == 0)
    #expect(try made.run("undo").status == 66)
  }

  /// A film that only the bundled ones have is added.
  @Test func bundledFilmsCanBeRated() throws {
    #expect(try made.run("rate", "Persona (1966)", "5").status == 0)
    #expect(try made.objects("films").contains { $0.text("title") == "Persona" })
  }

  /// A whole title of the bundled films comes before a part of one of the catalogue.
  @Test func aWholeTitleComesBeforeAPart() throws {
    #expect(try made.run("rate", "The Matrix Reloaded", "2").status == 0)
    let run = try made.run("rate", "The Matrix", "5")
    #expect(run.status == 0 && run.errors.contains("The Matrix (1999): 5 of 5 stars"))
    #expect(try mine("my_ratings").map { $0.number("stars") } == [2, 5])
  }

  @Test func aChoiceIsTold() throws {
    let errors = try made.run("rate", "Raging", "4").errors
    #expect(errors.contains("\"Raging\" taken as Raging Bull (1980)"))
    #expect(try made.run("delete", "Raging Bull").status == 0)
  }

  @Test(arguments: [
    ["rate", "Zzyzx qqq", "4"], ["review", "Zzyzx qqq", "Fine."], ["edit", "Zzyzx qqq", "Fine."],
    ["delete", "Zzyzx qqq"], ["watchlist", "add", "Zzyzx qqq"], ["watchlist", "remove", "#99"],
    ["films", "split", "Zzyzx qqq"], ["films", "merge", "Zzyzx qqq", "Gigli"],
  ])
  func anUnknownTitleIsNoInput(arguments: [String]) throws {
    let run = try made.run(arguments)
    #expect(run.status == 66 && run.output.isEmpty && run.errors.hasPrefix("filmlab: "))
  }

  @Test(arguments: ["0", "5.5", "4.2", "-1", "many"])
  func otherStarsAreRefused(stars: String) throws {
    #expect(try made.run("rate", "Gigli", stars).status == 64)
    #expect(try mine("my_ratings").isEmpty)
  }
}
