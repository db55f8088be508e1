import FilmData
import FilmSimilarity
import FoundationEssentials
import Testing

@testable import FilmCatalogue

/// What the owner's ratings say together.
@Suite struct MyStatisticsTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      """
      {"type":"film","source":"filmlab","title":"Alpha","year":1975,"genres":["Drama"],"directors":["Ada One"]}
      {"type":"film","source":"filmlab","title":"Beta","year":1979,"genres":["Drama","War"],"directors":["Ada One"]}
      {"type":"film","source":"filmlab","title":"Gamma","year":1981,"genres":["War"],"directors":["Cy Dee"]}
      """, as: "facts.jsonl")
    try made.add(
      reviews("Alpha", 1975, "ffffr") + reviews("Beta", 1979, "rrrrf")
        + reviews("Gamma", 1981, "fffrf") + reviews("Delta", 1990, "rrrrr")
        + reviews("Epsilon", 1991, "fffff"), as: "reviews.jsonl")
  }

  /// Reviews by the critics 0, 1, …: fresh ones and rotten ones.
  private func reviews(_ title: String, _ year: Int, _ verdicts: String) -> String {
    verdicts.enumerated().map { number, verdict in
      "{\"title\":\"\(title)\",\"year\":\(year),\"critic\":\"Critic \(number)\","
        + "\"fresh\":\(verdict == "f"),\"text\":\"On \(title), \(number).\"}\n"
    }.joined()
  }

  private func rate(_ stars: [String: Double]) throws {
    for (title, stars) in stars { try made.catalogue.rate(made.film(title), stars: stars) }
  }

  private func statistics(_ models: PageModels = PageModels()) throws -> MyStatistics {
    try AddressBook(catalogue: made.catalogue, models: models).myStatistics()
  }

  @Test func withoutRatingsThereIsNothing() throws {
    #expect(try statistics() == MyStatistics())
    #expect(
      try AddressBook(catalogue: nil, models: PageModels()).myStatistics() == MyStatistics())
  }

  @Test func groupsAndMeans() throws {
    try rate(["Alpha": 5, "Beta": 0.5, "Gamma": 3.5])
    let mine = try statistics()
    #expect(mine.count == 3 && mine.average == 3)
    #expect(mine.byStars == [1, 0, 0, 0, 0, 0, 1, 0, 0, 1])
    #expect(
      mine.decades == [
        .init(name: "1970s", count: 2, average: 2.75), .init(name: "1980s", count: 1, average: 3.5),
      ])
    #expect(
      mine.genres.map(\.name) == ["Drama", "War"] && mine.genres.map(\.average) == [2.75, 2])
    #expect(mine.directors.map(\.address) == ["ada_one", "cy_dee"])
    #expect(mine.directors.map(\.count) == [2, 1])
  }

  @Test func ownVerdictsBesideTheTomatometer() throws {
    try rate(["Alpha": 3.5, "Beta": 3, "Gamma": 1, "Delta": 4, "Epsilon": 0.5])
    let against = try statistics().against
    // Alpha is fresh and liked, Beta rotten and not.
    #expect((against.agreed, against.count) == (2, 5))
    #expect(against.higher.map(\.film.film.title) == ["Delta"])
    #expect(against.lower.map(\.film.film.title) == ["Epsilon", "Gamma"])
    #expect(against.lower.map(\.stars) == [0.5, 1])
  }

  @Test func theCriticsWhoAgreeMost() throws {
    try rate(["Alpha": 5, "Beta": 1, "Gamma": 5, "Delta": 1])
    #expect(try statistics().critics.isEmpty, "four films in common are too few")
    try rate(["Epsilon": 5])
    let critics = try statistics().critics
    #expect(critics.map(\.count) == [5, 5, 5, 5, 5])
    #expect(critics.map(\.agreed) == [5, 5, 5, 4, 3])
    #expect(critics.map(\.name) == (0...4).map { "Critic \($0)" })
    #expect(critics[0].address == "critic_0" && critics[0].interval.lowerBound > 50)
    // A second review of a film by one critic is no second film.
    try made.add(
      "{\"title\":\"Alpha\",\"year\":1975,\"critic\":\"Critic 4\",\"fresh\":true,\"text\":\"Again.\"}",
      as: "again.jsonl")
    #expect(try statistics().critics.first { $0.name == "Critic 4" }?.count == 5)
    #expect(try statistics().critics.first { $0.name == "Critic 4" }?.agreed == 4)
  }

  /// Names that differ in case, accents or punctuation are those of one critic.
  @Test func spellingsOfACriticAreOneCritic() throws {
    let titles = [
      ("Alpha", 1975), ("Beta", 1979), ("Gamma", 1981), ("Delta", 1990), ("Epsilon", 1991),
    ]
    let names = ["Zoe Lee", "Zoë Lee", "ZOE LEE", "Zoe-Lee", "Zoe Lee"]
    let rows = zip(titles, names).map { title, name in
      "{\"title\":\"\(title.0)\",\"year\":\(title.1),\"critic\":\"\(name)\",\"fresh\":true,"
        + "\"text\":\"Of \(title.0).\"}"
    }
    // The last review of a film counts, in whatever spelling.
    let last = #"{"title":"Alpha","year":1975,"critic":"zoe lee","fresh":false,"text":"No."}"#
    try made.add((rows + [last]).joined(separator: "\n"), as: "zoe.jsonl")
    try rate(["Alpha": 1, "Beta": 5, "Gamma": 5, "Delta": 5, "Epsilon": 5])
    let found = try statistics().critics.filter { $0.address == "zoe_lee" }
    #expect(found.map(\.count) == [5] && found.map(\.agreed) == [5])
    #expect(found.map(\.name) == ["Zoe Lee"])
  }

  @Test func genresAndMetersOfTheModelCountToo() throws {
    try made.catalogue.rate(made.catalogue.add(PageFixtures.films.films[0]).number, stars: 5)
    let mine = try statistics(PageModels(films: PageFixtures.films))
    #expect(mine.genres.map(\.name) == ["Drama"] && mine.directors.map(\.name) == ["Ada One"])
    #expect((mine.against.agreed, mine.against.count) == (1, 1))
  }

  /// Sums do not depend on what is summed: every rating is in one bin, one decade, and agrees or not.
  @Test(arguments: [[5, 4, 3, 2, 1], [0.5, 0.5, 0.5, 5, 5], [3.5, 3, 3.5, 3, 3.5]])
  func everyRatingCountsOnce(stars: [Double]) throws {
    try rate(
      Dictionary(uniqueKeysWithValues: zip(["Alpha", "Beta", "Gamma", "Delta", "Epsilon"], stars)))
    let mine = try statistics()
    #expect(mine.byStars.reduce(0, +) == 5 && mine.decades.reduce(0) { $0 + $1.count } == 5)
    #expect(
      mine.against.agreed + mine.against.higher.count + mine.against.lower.count
        == mine.against.count)
    let data = try JSONEncoder().encode(mine)
    #expect(try JSONDecoder().decode(MyStatistics.self, from: data) == mine)
  }

  @Test func ownReviewsTheLatestFirst() throws {
    try made.catalogue.review(made.film("Alpha"), text: "Mine.")
    #expect(try made.catalogue.myReviews().map(\.text) == ["Mine."])
    #expect(try made.catalogue.myReviews().map(\.film.title) == ["Alpha"])
    try made.catalogue.merge(made.film("Beta"), with: made.film("Alpha"))
    #expect(try made.catalogue.myReviews().map(\.film.title) == ["Beta"])
  }

  @Test func totals() throws {
    try rate(["Alpha": 5])
    #expect(
      try made.catalogue.totals()
        == CatalogueTotals(
          films: 5, filmsWithReviews: 5, reviews: 25, ratings: 0, myRatings: 1, imports: 2))
    try made.catalogue.merge(made.film("Beta"), with: made.film("Alpha"))
    #expect(try made.catalogue.totals().films == 4 && made.catalogue.totals().reviews == 25)
  }
}
