import FilmData
import FilmSimilarity
import GRDB
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Lists of the catalogue's films: filters, orders, and counts that are kept beside the reviews.
@Suite struct CatalogueListingTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      """
      {"type":"film","source":"filmlab","title":"Alpha","year":1975,"genres":["Drama","Science Fiction"],"directors":["Ánna Bély"],"cast":["Bo Ek"]}
      {"type":"film","source":"filmlab","title":"Beta","year":1979,"genres":["Drama"],"directors":["Cy Dee"],"cast":["Bo Ek","Di Fox"]}
      {"type":"film","source":"filmlab","title":"Gamma","year":1981,"genres":["War"],"directors":["Anna Zed"]}
      """, as: "facts.jsonl")
    try made.add(
      reviews("Alpha", 1975, fresh: 5, rotten: 0) + reviews("Beta", 1979, fresh: 60, rotten: 2)
        + reviews("Gamma", 1981, fresh: 10, rotten: 11)
        + reviews("Delta", 1990, fresh: 1, rotten: 1),
      as: "reviews.jsonl")
  }

  private func reviews(
    _ title: String, _ year: Int, fresh: Int, rotten: Int, isAudience: Bool = false
  ) -> String {
    (0..<fresh + rotten).map { number in
      "{\"title\":\"\(title)\",\"year\":\(year),\"critic\":\"c\(number)\",\"fresh\":"
        + "\(number < fresh),\"text\":\"A film, said \(number).\"\(isAudience ? ",\"source\":\"audience\"" : "")}\n"
    }.joined()
  }

  private func titles(
    _ order: FilmOrder = .mostReviewed, _ change: (inout FilmListing) -> Void = { _ in }
  ) throws -> [String] {
    var listing = FilmListing(order: order)
    change(&listing)
    return try made.catalogue.films(listing).map(\.film.title)
  }

  @Test func fewReviewsDoNotComeBeforeMany() throws {
    #expect(try titles(.tomatometer) == ["Beta", "Alpha", "Gamma", "Delta"])
    #expect(try titles(.divided) == ["Gamma", "Beta", "Alpha", "Delta"])
    #expect(try titles(.newest) == ["Delta", "Gamma", "Beta", "Alpha"])
    #expect(try titles(.mostReviewed) == ["Beta", "Gamma", "Alpha", "Delta"])
    #expect(try titles(.tomatometer) { $0.limit = 1 } == ["Beta"])
  }

  /// A second file that has the verdicts of known reviews changes the counts as it changes the reviews.
  @Test func countsFollowVerdictsOfLaterFiles() throws {
    func lines(_ rest: String) -> String {
      (0..<6).map {
        "{\"title\":\"Epsilon\",\"year\":1991,\"critic\":\"c\($0)\",\"text\":\"Nr.\"\(rest)}\n"
      }.joined()
    }
    try made.add(lines(""), as: "bare.jsonl")
    #expect(try made.catalogue.films(FilmListing(order: .newest))[0].critics.count == 0)
    try made.add(lines(",\"fresh\":true"), as: "labelled.jsonl")
    let films = try made.catalogue.films(FilmListing(order: .newest))
    #expect(films[0].film.title == "Epsilon" && films[0].critics.count == 6)
  }

  @Test func criticsAndAudienceAreSet() throws {
    try made.add(
      reviews("Beta", 1979, fresh: 1, rotten: 19, isAudience: true)
        + reviews("Gamma", 1981, fresh: 10, rotten: 8, isAudience: true), as: "audience.jsonl")
    let films = try made.catalogue.films(FilmListing(order: .disagreement))
    #expect(films.map(\.film.title).prefix(2) == ["Beta", "Gamma"])
    #expect(films[0].difference == 5 - 97)
    #expect(films[3].difference == nil)
  }

  @Test func filtersAreJoinedByAnd() throws {
    #expect(try titles { $0.genres = ["drama"] } == ["Beta", "Alpha"])
    #expect(try titles { $0.genres = ["drama", "science-fiction"] } == ["Alpha"])
    #expect(try titles { $0.years = YearRange("1970s") } == ["Beta", "Alpha"])
    #expect(try titles { $0.minimumReviews = 20 } == ["Beta", "Gamma"])
    #expect(try titles { $0.directors = ["bely"] } == ["Alpha"])
    #expect(try titles { $0.directors = ["ANNA"] } == ["Gamma", "Alpha"])
    #expect(try titles { $0.cast = ["bo ek"] } == ["Beta", "Alpha"])
    #expect(try titles { ($0.cast, $0.directors) = (["bo ek"], ["cy"]) } == ["Beta"])
    #expect(try titles { ($0.genres, $0.years) = (["war"], YearRange("1970s")) } == [])
  }

  @Test func whatNoFilmHasIsRefused() {
    #expect(throws: UnknownGenre.self) { try titles { $0.genres = ["Westen"] } }
    #expect(throws: CatalogueError.unknownPerson("Ana Bely", suggestions: ["Ánna Bély"])) {
      try titles { $0.directors = ["Ana Bely"] }
    }
    #expect(throws: CatalogueError.unknownPerson("Belly", suggestions: ["Ánna Bély"])) {
      try titles { $0.directors = ["Belly"] }
    }
    // An actor directed nothing.
    #expect(throws: CatalogueError.self) { try titles { $0.directors = ["Bo Ek"] } }
  }

  @Test func theBetterSourcesGenresCount() throws {
    try made.add("movieId,title,genres\n7,Gamma (1981),Comedy|Drama\n", as: "movies.csv")
    #expect(try titles { $0.genres = ["drama"] } == ["Beta", "Alpha"])
    #expect(try titles { $0.genres = ["war"] } == ["Gamma"])
  }

  @Test func mergedFilmsAreOneAndCanBeSplit() throws {
    let (alpha, delta) = (try made.film("Alpha"), try made.film("Delta"))
    try made.catalogue.merge(delta, with: alpha)
    #expect(try titles(.mostReviewed) == ["Beta", "Gamma", "Delta"])
    #expect(try titles { $0.genres = ["drama"] } == ["Beta", "Delta"])
    let merged = try #require(try made.catalogue.films(FilmListing()).last)
    #expect(merged.critics.fresh == 6 && merged.critics.count == 7 && merged.reviewCount == 7)
    try made.catalogue.split(delta)
    #expect(try titles().count == 4)
  }

  /// What is kept is what would be counted, whatever happened.
  @Test func keptCountsAreThoseOfTheReviews() throws {
    try made.add(
      reviews("Beta", 1979, fresh: 3, rotten: 1, isAudience: true)
        + "{\"title\":\"Eta\",\"year\":2000,\"text\":\"Wonderful.\",\"source\":\"audience\"}\n"
        + "{\"title\":\"Eta\",\"year\":2000,\"text\":\"Nothing at all.\",\"score\":\"4/5\",\"source\":\"audience\"}\n",
      as: "audience.jsonl")
    try made.add("movieId,title\n1,Beta (1979)\n2,Gamma (1981)\n", as: "movies.csv")
    try made.add("userId,movieId,rating\n1,1,4\n1,2,1\n2,1,2\n", as: "ratings.csv")
    try made.catalogue.rate(made.film("Gamma"), stars: 5)
    _ = try made.catalogue.split(made.film("Beta"), import: 2)
    for film in try made.catalogue.films(FilmListing()) {
      let meters = try made.catalogue.meters(of: film.film.number)
      let kept = try made.catalogue.reading { db in
        try FilmCounts.all(db).first { $0.film == film.film.number }?.counts
      }
      #expect(kept?.critics.reviewCount == meters.critics.count)
      #expect(kept?.critics.freshCount == meters.critics.fresh)
      #expect(kept?.audience.ratingCount == meters.audience.count, "\(film.film.title)")
      #expect(kept?.audience.likedCount == meters.audience.liked)
    }
    #expect(
      try made.catalogue.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM film_due") } == 0
    )
  }

  /// Counting films must not move the words of the reviews.
  @Test func wordsAreFoundInTheirReviews() throws {
    try made.add(
      (0..<9).map { "{\"title\":\"Film \($0)\",\"text\":\"The word\($0) is here.\"}\n" }.joined(),
      as: "words.jsonl")
    for number in 0..<9 {
      let hits = try made.catalogue.searchReviews("word\(number)")
      #expect(hits.map(\.review.text) == ["The word\(number) is here."])
      #expect(hits.first?.places == [.init(start: 4, end: 9)])
    }
  }

  /// A catalogue of an older version counts its reviews once, when it is opened.
  @Test func anOlderCatalogueIsCounted() throws {
    try made.catalogue.changing { db in
      for sql in [
        "DROP TABLE film_counts", "DROP TABLE film_due", "DROP INDEX fact_genres",
        "DROP INDEX fact_countries", "DROP INDEX review_author", "DROP INDEX review_newest",
        "DELETE FROM grdb_migrations WHERE identifier IN ('2', '3')",
      ] { try db.execute(sql: sql) }
      try db.execute(sql: "CREATE TEMP TABLE film_due (film INTEGER PRIMARY KEY)")
    }
    let films = try Catalogue(made.catalogue.path).films(FilmListing(order: .tomatometer))
    #expect(films.map(\.film.title) == ["Beta", "Alpha", "Gamma", "Delta"])
  }
}
