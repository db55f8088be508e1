import GRDB
import Testing

@testable import FilmCatalogue

/// The newest reviews of all films.
@Suite struct NewestReviewsTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    let rows: [(critic: String, date: String?, isAudience: Bool)] = [
      ("a", "2001-05-01", false), ("b", nil, false), ("c", "2003-01-31", true),
      ("d", "2003-01-31", false), ("e", "one day", false), ("f", "1999-12-31", true),
      ("g", nil, true),
    ]
    let lines = rows.map { critic, date, isAudience in
      "{\"title\":\"Film \(critic)\",\"year\":2000,\"critic\":\"\(critic)\",\"text\":\"x\""
        + (date.map { ",\"date\":\"\($0)\"" } ?? "")
        + (isAudience ? ",\"source\":\"audience\"}" : "}")
    }
    try made.add(lines.joined(separator: "\n"), as: "reviews.jsonl")
  }

  private func authors(
    _ limit: Int = 99, offset: Int = 0, isAudience: Bool? = nil
  ) throws -> [String?] {
    try made.catalogue.newestReviews(limit: limit, offset: offset, isAudience: isAudience)
      .map(\.review.author)
  }

  @Test func theNewestFirstAndThoseWithoutADateLast() throws {
    #expect(try authors() == ["d", "c", "a", "f", "g", "e", "b"])
    #expect(try authors(isAudience: true) == ["c", "f", "g"])
    #expect(try authors(isAudience: false) == ["d", "a", "e", "b"])
  }

  /// Something else than a date is none for a film's reviews either, and a year is one.
  @Test(arguments: [nil, 3] as [Int?])
  func whatIsNoDateComesLast(limit: Int?) throws {
    let lines = [
      ("a", "not a date"), ("b", "2004"), ("c", "2004-05-01"), ("d", "9999x"), ("e", ""),
    ]
    .map { #"{"title":"Many","year":2000,"critic":"\#($0)","text":"x","date":"\#($1)"}"# }
    try made.add(lines.joined(separator: "\n"), as: "many.jsonl")
    let authors = try made.catalogue.reviews(of: made.film("Many"), limit: limit).map(\.author)
    #expect(authors == Array(["c", "b", "e", "d", "a"].prefix(limit ?? 5)))
  }

  @Test func partsFollowEachOther() throws {
    let all = try authors()
    for length in 1...3 {
      let parts = try stride(from: 0, to: all.count, by: length).flatMap {
        try authors(length, offset: $0)
      }
      #expect(parts == all)
    }
    #expect(try authors(0).isEmpty && authors(-1).isEmpty && authors(3, offset: 99).isEmpty)
  }

  @Test func theyHaveTheirFilms() throws {
    let newest = try #require(try made.catalogue.newestReviews(limit: 1).first)
    #expect(newest.film.title == "Film d" && newest.review.film == newest.film.number)
  }

  /// Finding them must not mean looking at all.
  @Test func anIndexFindsThem() throws {
    let plan = try made.catalogue.reading { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + NewestReviews.ofSide, arguments: [false, 3]
      ).map { $0["detail"] as String }
    }
    #expect(plan.count == 1 && plan[0].contains("review_newest"), "\(plan)")
  }
}
