import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Words find the reviews that have them, the most telling first, in bounded work.
@Suite struct FoundReviewsTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func add(_ texts: [String]) throws {
    let lines = texts.enumerated().map { #"{"id":"\#($0)","film":"gigli","text":"\#($1)"}"# }
    try made.add(lines.joined(separator: "\n"), as: "\(texts.count).jsonl")
  }

  /// More often, earlier, and of rarer words is more telling.
  @Test func theMostTellingComesFirst() throws {
    try add([
      "a lake in the rain", "rain", "rain, rain and a barn", "a barn", "snow on the lake",
      "the barn burns in the rain while the lake lies still and nobody sees it", "snow",
    ])
    func keys(_ words: String) throws -> [String] {
      try made.catalogue.findReviews(words).hits.compactMap(\.review.key)
    }
    #expect(try keys("rain") == ["2", "1", "0", "5"])
    #expect(try keys("rain barn") == ["2", "5"])
    #expect(try keys("\"the lake\"") == ["4", "5"])
    #expect(try !made.catalogue.findReviews("the").areLatest)
  }

  @Test func ofVeryManyHitsTheLatestAreRanked() throws {
    let most = TellingRank.mostHits
    // The first has the word most often, and is too old to be ranked.
    try add(["gem gem gem"] + (1...most).map { "a gem, number \($0)" })
    let found = try made.catalogue.findReviews("gem", limit: 3)
    #expect(found.areLatest && found.hits.count == 3 && found.count == most)
    #expect(!found.hits.contains { $0.review.key == "0" })
    #expect(try made.catalogue.findReviews("gem", limit: 3) == found)
    #expect(try made.catalogue.findReviews("gem 17").hits.map(\.review.key) == ["17"])
    #expect(try !made.catalogue.findReviews("gem 17").areLatest)
  }

  @Test func allAreCounted() throws {
    try add(["rain", "rain and snow", "a barn", "more rain"])
    for limit in 1...4 {
      let found = try made.catalogue.findReviews("rain", limit: limit)
      #expect(found.hits.count == min(3, limit) && found.count == 3)
    }
    #expect(try made.catalogue.findReviews("fog").count == 0)
  }

  /// The index would end the words at it.
  @Test(arguments: ["rain\0barn", "\"rain\0in\"", "\0rain", "rain\0", "\0"])
  func aNULPartsWords(_ words: String) throws {
    try add(["the barn in the rain in May"])
    #expect(try made.catalogue.findReviews(words).hits.count == (words == "\0" ? 0 : 1))
  }

  @Test func noWordsFindNothing() throws {
    try add(["rain"])
    #expect(try made.catalogue.findReviews("").hits.isEmpty)
    #expect(try made.catalogue.findReviews("\" ? \"").hits.isEmpty)
    #expect(try made.catalogue.findReviews("rain", limit: 0).hits.isEmpty)
  }

  /// The order is the same with conditions that all pass, and what was not ranked is told.
  @Test func conditionsChangeNoRank() throws {
    try add([
      "a lake in the rain", "rain", "rain, rain and a barn", "a barn", "snow on the lake",
      "the barn burns in the rain while the lake lies still and nobody sees it", "snow",
    ])
    var search = ReviewSearch("rain")
    let all = try made.catalogue.findReviews("rain")
    for change in [
      { (search: inout ReviewSearch) in search.isAudience = false },
      { search in search.film = 1 },
    ] {
      change(&search)
      #expect(try made.catalogue.findReviews(search) == all)
    }
    search.limit = 1
    #expect(try made.catalogue.findReviews(search).hits.compactMap(\.review.key) == ["2"])
    search.isAudience = true
    #expect(try made.catalogue.findReviews(search).hits.isEmpty)
  }

  @Test func ofVeryManyThatPassTheLatestAreRankedToo() throws {
    try add(["gem gem gem"] + (1...TellingRank.mostHits).map { "a gem, number \($0)" })
    var search = ReviewSearch("gem")
    (search.isAudience, search.limit) = (false, 3)
    let found = try made.catalogue.findReviews(search)
    #expect(found == (try made.catalogue.findReviews("gem", limit: 3)) && found.areLatest)
  }
}
