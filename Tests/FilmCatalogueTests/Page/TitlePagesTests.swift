import FilmData
import FilmSentiment
import FilmSimilarity
import FoundationEssentials
import Testing

@testable import FilmCatalogue

/// A page has what the catalogue, the lexicon and the model know, and says what is missing.
@Suite struct TitlePagesTests {
  private let made: MadeCatalogue
  private let models: PageModels

  init() throws {
    made = try MadeCatalogue()
    models = PageModels(sentiment: try PageFixtures.sentiment(), films: PageFixtures.films)
  }

  private func fill() throws {
    let rows = [
      ("a", "Radiant images and superb acting make the lake shine.", "\"fresh\":true"),
      ("b", "The radiant images of the lake are a glorious sight.", "\"fresh\":true"),
      ("c", "Radiant images, moving people, and the lake.", "\"fresh\":true"),
      ("d", "Superb, with radiant images of a lake.", "\"fresh\":true"),
      ("e", "Dull, with clumsy images.", "\"fresh\":false"),
      ("f", "Tedious acting.", "\"source\":\"audience\",\"original_score\":\"2/5\""),
    ].map { critic, text, rest in
      "{\"film\":\"lake_house_1970\",\"title\":\"Lake House\",\"year\":1970,\"critic\":\"\(critic)\","
        + "\"text\":\"\(text)\",\(rest)}"
    }
    try made.add(rows.joined(separator: "\n"), as: "reviews.jsonl")
  }

  /// A review of a film that says nothing.
  private func row(_ title: String, _ year: Int, critic: Int = 1) -> String {
    "{\"title\":\"\(title)\",\"year\":\(year),\"critic\":\"\(critic)\",\"text\":\"x\",\"fresh\":true}"
  }

  private func page(
    _ words: String, _ change: (inout PageChoice) -> Void = { _ in }
  ) throws -> TitlePage {
    var choice = PageChoice()
    change(&choice)
    return try TitlePages(catalogue: made.catalogue, models: models).page(words, choice)
  }

  @Test func itHasAllParts() throws {
    try fill()
    let page = try page("Lake House")
    #expect(page.origin == .catalogue && page.matched?.how == "exact" && page.gaps.isEmpty)
    #expect(page.meters.critics.count == 5 && page.criticsOrigin == .catalogue)
    #expect(
      page.consensus?.line == "4 of 5 critics recommend it; they praise its visuals (4 of 5).")
    #expect(
      page.consensus?.quotation?.text == "Radiant images and superb acting make the lake shine.")
    #expect(page.aspects.map(\.aspect) == ["visuals", "acting"])
    #expect(page.aspects[1].praised == 1 && page.aspects[1].blamed == 1)
    let shown = try #require(page.criticsReviews.first)
    #expect(!shown.words.isEmpty && !shown.aspects.isEmpty)
  }

  @Test func whatTheCatalogueLacksIsTheModels() throws {
    try fill()
    let page = try page("Lake House")
    #expect(page.alternateTitles == ["Seehaus"])
    #expect(page.credits.map(\.name) == ["Ada One", "Cy Three"])
    #expect(page.facts.first?.values == ["Drama"] && page.identifiers["imdb_id"] == "tt0000111")
    #expect(page.similar.first { $0.title == "River" }?.reason == "both by Ada One")
    #expect(page.similar.first { $0.title == "Stone" }?.reason == "with Cy Three")
  }

  @Test func aChoiceFiltersReviews() throws {
    try fill()
    let page = try page("Lake House") { ($0.showsAudience, $0.verdict) = (false, .rotten) }
    #expect(page.criticsReviews.map(\.review.author) == ["e"] && page.audienceReviews.isEmpty)
    #expect(page.criticsReviewCount == 5 && page.audienceReviewCount == 1)
  }

  @Test func countsAreOfThePagesReviews() throws {
    try fill()
    let page = try page("Lake House") { ($0.aspect, $0.reviewOffset) = ("acting", 1) }
    #expect((page.reviewCounts.critics, page.reviewCounts.audience) == (1, 1))
    #expect(page.criticsReviews.isEmpty && page.criticsReviewCount == 5)
    #expect(page.reviewCounts.aspects.first?.aspect == "visuals")
  }

  @Test func aFilmOfTheModelIsFoundByItsIndex() throws {
    try fill()
    let pages = TitlePages(catalogue: made.catalogue, models: models)
    let known = try pages.page(ofModelFilm: 0)
    #expect(known.origin == .catalogue && known.film.number > 0 && known.criticsReviewCount == 5)
    let other = try pages.page(ofModelFilm: 1)
    #expect(other.origin == .model && other.film.title == "River" && other.matched == nil)
    #expect(!other.similar.isEmpty)
    for index in [-1, 4] {
      #expect(throws: CatalogueError.self) { try pages.page(ofModelFilm: index) }
    }
  }

  @Test func similarTitlesHaveTheCataloguesMeters() throws {
    try fill()
    try made.add(
      (1...5).map { row("River", 1973, critic: $0) }.joined(separator: "\n"), as: "more.jsonl")
    let river = try #require(try page("Lake House").similar.first { $0.title == "River" })
    #expect(river.critics.percentage == 100 && river.number != nil)
    #expect(try page("River").similar.map(\.title).contains("Lake House"), "by title and year ± 1")
  }

  @Test func aFilmOfTheModelHasAPageToo() throws {
    let page = try page("Seehaus")
    #expect(page.origin == .model && page.film.number == 0 && page.matched?.how == "alternate")
    #expect(
      page.meters.critics.fresh == 9 && page.consensus?.line == "9 of 10 critics recommend it.")
    #expect(page.consensus?.quotation == nil && page.similar.count == 3)
  }

  @Test func metersOfAFilmWithoutReviewsAreTheModels() throws {
    let film = try made.catalogue.add(PageFixtures.films.films[0])
    try made.catalogue.rate(film.number, stars: 5)
    let page = try page("lake house")
    #expect(page.criticsOrigin == .model && page.meters.critics.count == 10)
    #expect(page.audienceOrigin == .model && page.meters.audience.count == 41, "the owner's too")
    #expect(page.meters.audience.liked == 31)
  }

  /// The key "300" of a model is no number of anyone.
  @Test func keysOfDigitsAreNoNumbers() throws {
    let film = try made.catalogue.add(PageFixtures.films.films[2])
    let ids = try made.catalogue.identifiers(of: film.number)
    #expect(Set(ids.map(\.value)) == ["8", "tt0000112"])
  }

  @Test func anotherYearIsAnotherFilm() throws {
    try made.add(row("River", 1990), as: "reviews.jsonl")
    let page = try page("River")
    #expect(page.film.year == 1990 && page.similar.isEmpty && page.credits.isEmpty)
  }

  @Test func withoutModelsThePageSaysWhatIsMissing() throws {
    try fill()
    var none = PageModels()
    none.failures = [.init(part: .similar, error: SimilarityError.missingFile(path: "x/y.json"))]
    let page = try TitlePages(catalogue: made.catalogue, models: none).page("Lake House")
    #expect(page.similar.isEmpty && page.aspects.isEmpty && page.gaps.map(\.part) == [.similar])
    #expect(page.gaps[0].reason.contains("x/y.json"))
    #expect(
      page.consensus?.line == "4 of 5 critics recommend it." && page.criticsReviews.count == 5)
  }

  @Test func unknownTitlesAreSuggestedFromBoth() throws {
    try fill()
    #expect {
      try page("Zzyzx")
    } throws: { error in
      guard case CatalogueError.unknownTitle = error else { return false }
      return "\(error)".contains("nor among the bundled films")
    }
    let onlyModel = TitlePages(catalogue: nil, models: models)
    #expect(throws: UnknownTitle.self) { try onlyModel.page("Zzyzx") }
    let onlyCatalogue = TitlePages(catalogue: made.catalogue, models: PageModels())
    #expect(throws: CatalogueError.self) { try onlyCatalogue.page("Zzyzx") }
  }

  @Test func itIsWrittenAndReadAgain() throws {
    try fill()
    let page = try page("Lake House")
    let data = try JSONEncoder().encode(page)
    #expect(try JSONDecoder().decode(TitlePage.self, from: data) == page)
  }

  @Test func missingModelsAreFailures() {
    let models = PageModels.load(
      sentiment: "/nowhere/a", similarity: "/nowhere/b", searchesTitles: true)
    #expect(models.sentiment == nil && models.films == nil && models.search == nil)
    #expect(Set(models.failures.map(\.part)) == [.similar, .sentiment])
    #expect(models.gaps.map(\.part) == [.sentiment, .similar])
  }

  /// A whole title of the model comes before a part of one of the catalogue.
  @Test func aFilmIsFoundAsItsPageIs() throws {
    try made.add(row("Stone Reloaded", 2003), as: "reviews.jsonl")
    let pages = TitlePages(catalogue: made.catalogue, models: models)
    for words in ["Stone", "Stone Reloaded", "Lake House", "STONE RELOADED"] {
      let (found, page) = (try pages.find(words), try pages.page(words))
      #expect(found.titleAndYear == page.film.titleAndYear && found.match == page.matched)
    }
    let found = try pages.find("Stone")
    #expect(found.number == nil && found.film?.id == "stone_2001")
    #expect(try TitlePages(catalogue: nil, models: models).find("Stone").film?.id == "stone_2001")
  }
}
