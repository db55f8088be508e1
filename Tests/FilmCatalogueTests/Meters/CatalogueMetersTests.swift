import FilmData
import Testing

@testable import FilmCatalogue

/// A film's meters count each review by its label, else its score, else its text, and say how many of each.
@Suite struct CatalogueMetersTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func meters(_ lines: String) throws -> FilmMeters {
    try made.add(lines, as: "reviews.jsonl")
    return try made.catalogue.meters(of: made.film("Persona"))
  }

  private static let head = #""film":"persona","title":"Persona","year":1966,"#

  @Test func basesAreCountedApart() throws {
    let critics = try meters(
      """
      {\(Self.head)"critic":"a","text":"one","fresh":true,"original_score":"1/5"}
      {\(Self.head)"critic":"b","text":"two","original_score":"A"}
      {\(Self.head)"critic":"c","text":"three","original_score":"C","top_critic":true}
      {\(Self.head)"critic":"d","text":"wonderful"}
      {\(Self.head)"critic":"e","text":"dull"}
      {\(Self.head)"critic":"f","text":"xyzzy"}
      """)
    #expect(critics.critics.fresh == 3 && critics.critics.count == 5)
    #expect(critics.critics.counts == MeterCounts(stated: 1, fromScores: 2, predicted: 2))
    #expect(critics.critics.percentage == 60 && critics.critics.state == .fresh)
    #expect(critics.reviewsWithoutVerdict == 1)
    #expect(critics.topCritics.count == 1 && critics.topCritics.fresh == 0)
    // (0.2 + 1.0 + 0.5) / 3 of ten.
    #expect(critics.critics.ratingCount == 3)
    #expect(abs((critics.critics.averageRating ?? 0) - 17.0 / 3) < 1e-9)
  }

  @Test func theAudienceCountsByStarsElseLabelElseText() throws {
    let head = Self.head + #""source":"audience","#
    let audience = try meters(
      """
      {\(head)"critic":"a","text":"one","original_score":"3.5/5"}
      {\(head)"critic":"b","text":"two","original_score":"3/5"}
      {\(head)"critic":"c","text":"three","fresh":true}
      {\(head)"critic":"d","text":"wonderful"}
      {\(head)"critic":"e","text":"xyzzy"}
      """
    ).audience
    #expect(audience.liked == 3 && audience.count == 4)
    #expect(audience.counts == MeterCounts(stated: 3, predicted: 1))
    #expect(abs((audience.averageRating ?? 0) - 3.25) < 1e-9 && audience.ratingCount == 2)
  }

  @Test func ratingsOfUsersAndTheOwnersOneCountToo() throws {
    _ = try meters("{\(Self.head)\"critic\":\"a\",\"text\":\"one\",\"fresh\":true}")
    let table =
      "user,film,rating\n"
      + (1...9).map { "u\($0),persona,\($0 < 9 ? 4 : 1)" }.joined(separator: "\n")
    let report = try made.add(table, as: "ratings.csv")
    #expect(report.kind == .ratings && report.added == 9)
    let film = try made.film("Persona")
    #expect(try made.catalogue.meters(of: film).audience.count == 9)
    try made.catalogue.rate(film, stars: 4.5)
    let audience = try made.catalogue.meters(of: film).audience
    #expect(audience.count == 10 && audience.liked == 9 && audience.state == .verifiedHot)
  }

  /// Where others see the meters, they must not learn the owner's rating from them.
  @Test(arguments: [Catalogue.Access.read, .change])
  func theOwnersRatingCanBeLeftOut(access: Catalogue.Access) throws {
    _ = try meters("{\(Self.head)\"critic\":\"a\",\"text\":\"one\",\"fresh\":true}")
    let film = try made.film("Persona")
    try made.catalogue.rate(film, stars: 0.5)
    let open = try Catalogue(made.catalogue.path, access: access, countsOwner: false)
    #expect(try open.meters(of: film).audience.count == 0)
    #expect(try open.films(FilmListing()).map(\.audience.count) == [0])
    #expect(try open.myRatings().map(\.stars) == [0.5])
    #expect(try made.catalogue.meters(of: film).audience.count == 1)
  }

  @Test func beingVerifiedHotIsRememberedUntilItIsLost() throws {
    func rows(_ likes: [Bool]) -> String {
      likes.enumerated().map { index, isLike in
        "u\(index),persona,\(isLike ? 5 : 1),\(1_000_000_000 + index)"
      }.joined(separator: "\n")
    }
    _ = try meters("{\(Self.head)\"critic\":\"a\",\"text\":\"one\",\"fresh\":true}")
    let likes = [Bool](repeating: true, count: 10) + [false, false]
    try made.add("user,film,rating,timestamp\n" + rows(likes), as: "ratings.csv")
    // 10 of 12 are 83 %, and were 100 % before.
    #expect(try made.catalogue.meters(of: made.film("Persona")).audience.state == .verifiedHot)
    try made.add(
      "user,film,rating,timestamp\n" + rows(likes + [false] + [Bool](repeating: true, count: 5)),
      as: "more.csv")
    // 10 of 13 were 77 %; 15 of 18 are 83 % again.
    #expect(try made.catalogue.meters(of: made.film("Persona")).audience.state == .hot)
  }

  @Test func mergedFilmsHaveOneMeter() throws {
    _ = try meters("{\(Self.head)\"critic\":\"a\",\"text\":\"one\",\"fresh\":true}")
    try made.add(
      #"{"title":"Persona","year":1968,"critic":"b","text":"two","fresh":false}"#,
      as: "other.jsonl")
    let doubt = try #require(made.catalogue.doubtfulFilms().first)
    try made.catalogue.merge(doubt.other.number, with: doubt.film.number)
    #expect(try made.catalogue.meters(of: doubt.other.number).critics.count == 2)
    try made.catalogue.undo()
    #expect(try made.catalogue.meters(of: doubt.other.number).critics.count == 1)
  }
}
