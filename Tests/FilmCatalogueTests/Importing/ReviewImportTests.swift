import FilmAnalytics
import FilmData
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Reviews come into the catalogue once, with all that their rows say, and a verdict whose basis is known.
@Suite struct ReviewImportTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private static let lines = """
    {"id":"1","film":"the_mirror_1975","title":"The Mirror","year":1975,"critic":"Ann Lee","text":"Wonderful and strange.","fresh":true,"original_score":"3.5/4","publication":"The Weekly","date":"May 12, 2023","top_critic":true}
    {"id":"2","film":"the_mirror_1975","title":"The Mirror","year":1975,"critic":"Bo Ray","text":"Dull, I thought.","original_score":"B+"}
    {"id":"3","film":"the_mirror_1975","title":"The Mirror","year":1975,"critic":"Cy Poe","text":"Dull throughout."}
    {"id":"4","film":"gigli","title":"Gigli","year":2003,"source":"audience","critic":"Mo","text":"Ben drives.","original_score":"2/5"}
    """

  private func reviews() throws -> [StoredReview] {
    try made.catalogue.reviews(of: made.film("The Mirror"))
  }

  @Test func aReviewKeepsWhatItsRowSays() throws {
    let report = try made.add(Self.lines, as: "reviews.jsonl")
    #expect(report.kind == .reviews && report.added == 4 && report.known == 0)
    #expect(report.rows == 4 && report.filmsAdded == 2 && report.doubtfulFilms == 0)
    let review = try #require(try reviews().first { $0.author == "Ann Lee" })
    #expect(review.text == "Wonderful and strange." && review.publication == "The Weekly")
    #expect(review.date == "2023-05-12" && review.isTopCritic && !review.isAudience)
    #expect(review.score == "3.5/4" && review.rating == 0.875)
    #expect(review.verdict == .fresh && review.basis == .label)
    #expect(try #require(review.probability) > 0.5)
  }

  @Test func aVerdictIsTheLabelElseTheScoresElseTheTexts() throws {
    try made.add(Self.lines, as: "reviews.jsonl")
    let bases = Dictionary(
      uniqueKeysWithValues: try reviews().map { ($0.author ?? "", ($0.basis, $0.verdict)) })
    #expect(bases["Ann Lee"]?.0 == .label && bases["Ann Lee"]?.1 == .fresh)
    #expect(bases["Bo Ray"]?.0 == .score && bases["Bo Ray"]?.1 == .fresh)
    #expect(bases["Cy Poe"]?.0 == .prediction && bases["Cy Poe"]?.1 == .rotten)
  }

  @Test func theSameFileTwiceAddsNothing() throws {
    try made.add(Self.lines, as: "reviews.jsonl")
    let again = try made.add(Self.lines, as: "another-name.jsonl")
    #expect(again.added == 0 && again.importedBefore != nil && again.rows == 0)
    #expect(try made.catalogue.imports().map(\.added) == [4])
  }

  @Test func theSameRowsInAnotherFileAddNothing() throws {
    try made.add(Self.lines, as: "reviews.jsonl")
    let table = """
      critic,review_text,film,title,year,source
      Ann Lee,Wonderful and strange.,the_mirror_1975,The Mirror,1975,critic
      Cy Poe,Dull throughout.,the_mirror_1975,Mirror,1975,critic
      Mo,Ben drives.,gigli,Gigli,2003,audience
      Mo,Ben drives on.,gigli,Gigli,2003,audience
      """
    let other = try made.add(table, as: "reviews.csv")
    #expect(other.added == 1 && other.known == 3 && other.importedBefore == nil)
    #expect(other.filmsAdded == 0)
  }

  @Test func anonymousReviewsAreToldApartByTheirKeys() throws {
    let report = try made.add(
      """
      {"id":"1","film":"gigli","text":"Fine."}
      {"id":"2","film":"gigli","text":"Fine."}
      {"id":"2","film":"gigli","text":"Fine."}
      """, as: "reviews.jsonl")
    #expect(report.added == 2 && report.known == 1)
  }

  @Test func verdictsWithoutTextsAreReviews() throws {
    let table = """
      critic,film,title,fresh,original_score
      ann-lee,gigli,Gigli (2003),rotten,1/4
      bo-ray,gigli,Gigli (2003),fresh,
      """
    let report = try made.add(table, as: "critics.csv")
    #expect(report.kind == .reviews && report.added == 2)
    let reviews = try made.catalogue.reviews(of: made.film("Gigli (2003)"))
    #expect(reviews.allSatisfy { $0.text.isEmpty && $0.basis == .label })
    #expect(reviews.compactMap(\.score) == ["1/4"])
  }

  @Test func aBareScoreKeepsItsScale() throws {
    try made.add(
      """
      film,text,stars
      gigli,Ben drives.,2
      gigli,He drives on.,4.5
      gigli,And on.,5
      """, as: "stars.csv")
    let scores = try made.catalogue.reviews(of: made.film("gigli")).compactMap(\.score)
    #expect(Set(scores) == ["2/5", "4.5/5", "5/5"])
  }

  @Test func aBadRowCostsNoGoodOne() throws {
    let report = try made.add(
      Self.lines + "\n{\"id\":\"5\",\"film\":\"gigli\",\"text\":\n", as: "reviews.jsonl")
    #expect(report.added == 4 && report.problems.map(\.badCount) == [1])
  }

  @Test func anImportThatIsStoppedLeavesNothing() throws {
    var settings = made.settings
    settings.control.isCancelled = { true }
    let file = try made.folder.write(Self.lines, as: "reviews.jsonl")
    #expect(throws: CatalogueError.cancelled) {
      try made.catalogue.importFile(file, settings)
    }
    #expect(try made.catalogue.imports().isEmpty && made.catalogue.filmCount() == 0)
  }

  @Test func reviewsOfManyBlocksAreAllThere() throws {
    let report = try made.add(MadeReviews.lines(count: 10_000), as: "made.jsonl")
    #expect(report.added + report.known == 10_000 && report.known == 0)
    #expect(try made.catalogue.filmCount() == 40)
  }

  @Test func wordsOfReviewsAreFound() throws {
    try made.add(Self.lines, as: "reviews.jsonl")
    let hits = try made.catalogue.searchReviews("strange")
    #expect(hits.map(\.review.author) == ["Ann Lee"])
    #expect(hits.first?.marked == "Wonderful and \u{2}strange\u{3}.")
    #expect(try made.catalogue.searchReviews("nowhere").isEmpty)
    // Signs that mean something to the index are words here.
    #expect(try made.catalogue.searchReviews("strange\" OR text:*").isEmpty)
  }
}
