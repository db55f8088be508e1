import FilmData
import FilmSimilarity
import FoundationEssentials
import Testing

@testable import FilmCatalogue

/// A person's page has their films by role, and what they are like as a critic.
@Suite struct PersonPagesTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func fill() throws {
    try made.add(
      """
      {"type":"film","source":"filmlab","title":"Alpha","year":1975,"directors":["Ánna Bély"],"cast":["Bo Ek"]}
      {"type":"film","source":"filmlab","title":"Beta","year":1979,"directors":["Anna Bely"],"cast":["Bo Ek","Di Fox"]}
      {"type":"film","source":"filmlab","title":"Gamma","year":1981,"directors":["Cy Dee"]}
      {"type":"film","source":"filmlab","title":"Delta","year":1981,"directors":["ANNA BELY"]}
      """, as: "facts.jsonl")
    try made.add("movieId,title,genres\n1,Alpha (1975),Drama\n", as: "movies.csv")
    try made.add(
      [
        row("Alpha", 1975, "Pat Roe", true, "2001-01-01", score: "4/5"),
        row("Beta", 1979, "Pat Roe", true, "2002-01-01", score: "2/4"),
        row("Gamma", 1981, "pat roe", false, "2002-06-01", publication: "The Daily"),
        row("Delta", 1981, "Pat Roe", false, nil, publication: "The Daily"),
        row("Alpha", 1975, "Other", false), row("Beta", 1979, "Other", true),
        row("Epsilon", 1990, "Other", true), row("Alpha", 1975, "Pat Roe", true, isAudience: true),
      ].joined(separator: "\n"), as: "reviews.jsonl")
  }

  private func row(
    _ title: String, _ year: Int, _ critic: String, _ isFresh: Bool, _ date: String? = nil,
    score: String? = nil, publication: String? = nil, isAudience: Bool = false
  ) -> String {
    let fields = [
      date.map { "\"date\":\"\($0)\"" }, score.map { "\"original_score\":\"\($0)\"" },
      publication.map { "\"publication\":\"\($0)\"" }, isAudience ? "\"source\":\"audience\"" : nil,
    ].compactMap { $0 }.map { "," + $0 }.joined()
    return "{\"title\":\"\(title)\",\"year\":\(year),\"critic\":\"\(critic)\",\"fresh\":\(isFresh),"
      + "\"text\":\"Of \(title), \(isFresh ? "yes" : "no").\"\(fields)}"
  }

  private func page(
    _ name: String, models: PageModels = PageModels(), limit: Int = 20, offset: Int = 0
  ) throws -> PersonPage {
    try PersonPages(catalogue: made.catalogue, models: models)
      .page(name, reviewLimit: limit, reviewOffset: offset)
  }

  /// To look for names like it costs a look at all.
  @Test func suggestionsCanBeLeftOut() throws {
    try fill()
    for (suggests, names) in [(true, ["Pat Roe"]), (false, [])] {
      let error = #expect(throws: CatalogueError.self) {
        try PersonPages(catalogue: made.catalogue, models: PageModels())
          .page("pat_rowe", suggests: suggests)
      }
      #expect(error == .unknownName("pat_rowe", suggestions: names))
    }
  }

  @Test func filmsByRoleTheNewestFirst() throws {
    try fill()
    let page = try page("anna_bely")
    #expect(page.name == "Ánna Bély" && page.address == "anna_bely" && page.critic == nil)
    #expect(page.credits.map(\.role) == [.director])
    #expect(page.credits[0].films.map(\.film.film.title) == ["Delta", "Beta", "Alpha"])
    #expect(
      page.credits[0].years == [
        .init(year: 1975, films: 1, fresh: 1, count: 2),
        .init(year: 1979, films: 1, fresh: 2, count: 2),
        .init(year: 1981, films: 1, fresh: 0, count: 1),
      ])
    for name in ["Anna Bely", "ánna bély", "ANNA_BELY"] {
      #expect(try self.page(name) == page, "\(name)")
    }
  }

  @Test func aCriticBesideOthers() throws {
    try fill()
    let critic = try #require(try page("Pat Roe").critic)
    #expect(critic.reviewCount == 4 && critic.own == FreshShare(fresh: 2, count: 4))
    #expect(critic.others == FreshShare(fresh: 1, count: 2), "the audience is no critic")
    #expect(critic.averageRating == 6.5 && critic.ratingCount == 2)
    #expect(critic.publications == [.init("The Daily", count: 2)])
    #expect(critic.directors.map(\.address) == ["anna_bely"])
    #expect(critic.directors.first?.share == FreshShare(fresh: 2, count: 3))
    #expect(
      critic.years == [
        .init(year: 2001, fresh: 1, count: 1), .init(year: 2002, fresh: 1, count: 2),
      ])
    #expect(critic.reviews.map(\.film.title) == ["Gamma", "Beta", "Alpha", "Delta"])
    let interval = try #require(critic.own.interval)
    #expect(interval.contains(50) && critic.own.percentage == 50)
  }

  @Test(arguments: 1...5) func partsOfReviewsFollowEachOther(length: Int) throws {
    try fill()
    let titles = try stride(from: 0, to: 6, by: length).flatMap { offset in
      try page("Pat Roe", limit: length, offset: offset).critic?.reviews.map(\.film.title) ?? []
    }
    #expect(titles == ["Gamma", "Beta", "Alpha", "Delta"])
  }

  @Test func withoutACatalogueTheModelsPeopleHavePages() throws {
    let pages = PersonPages(catalogue: nil, models: PageModels(films: PageFixtures.films))
    let director = try pages.page("ada_one")
    #expect(director.credits[0].films.map(\.film.film.title) == ["River", "Lake House"])
    #expect(director.credits[0].years.map(\.count) == [10, 10])
    #expect(try pages.page("Cy Three").credits[0].role == .actor)
  }

  @Test func theModelsFilmsAreAddedToTheCatalogues() throws {
    try made.add(
      """
      {"type":"film","source":"filmlab","title":"Lake House","year":1970,"directors":["Someone Else"]}
      {"type":"film","source":"filmlab","title":"Later","year":1980,"directors":["Ada One"]}
      """, as: "facts.jsonl")
    let models = PageModels(films: PageFixtures.films)
    let page = try page("ada_one", models: models)
    // The catalogue knows better who made Lake House.
    #expect(page.credits[0].films.map(\.film.film.title) == ["Later", "River"])
    #expect(page.credits[0].films.map { $0.film.film.number > 0 } == [true, false])
    let actor = try self.page("cy_three", models: models)
    #expect(actor.credits[0].films.map(\.film.film.title) == ["Stone", "Lake House"])
    #expect(actor.credits[0].films[1].film.critics.count == 10, "the model's meter")
  }

  @Test func charactersAreThePartsOfActors() throws {
    try made.add(
      """
      {"type":"film","source":"filmlab","title":"Alpha","year":1975,"directors":["Ann"],"cast":[{"name":"Bo Ek","character":"A Clown"}]}
      """, as: "facts.jsonl")
    let credits = try page("Bo Ek").credits
    #expect(credits.first?.films.first?.character == "A Clown")
  }

  @Test func anUnknownNameIsSuggested() throws {
    try fill()
    #expect(throws: CatalogueError.unknownName("Ana Bely", suggestions: ["Ánna Bély"])) {
      try page("Ana Bely")
    }
    #expect(throws: CatalogueError.unknownName("ana_bely", suggestions: ["Ánna Bély"])) {
      try page("ana_bely")
    }
    for name in ["", "🎬", "../..", "~", String(repeating: "x", count: 5000)] {
      #expect(throws: CatalogueError.self) { try page(name) }
    }
  }

  @Test func newReviewsAreSeenAtOnce() throws {
    try fill()
    let pages = PersonPages(catalogue: made.catalogue, models: PageModels())
    #expect(try pages.page("Pat Roe").critic?.reviewCount == 4)
    try made.add(row("Zeta", 2000, "Pat Roe", true), as: "more.jsonl")
    #expect(try pages.page("Pat Roe").critic?.reviewCount == 5)
    try made.add(row("Zeta", 2000, "New One", true), as: "other.jsonl")
    #expect(try pages.page("new_one").critic?.reviewCount == 1)
  }

  @Test func itIsWrittenAndReadAgain() throws {
    try fill()
    let page = try page("Pat Roe")
    let data = try JSONEncoder().encode(page)
    #expect(try JSONDecoder().decode(PersonPage.self, from: data) == page)
  }
}
