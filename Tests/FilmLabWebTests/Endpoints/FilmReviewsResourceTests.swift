import Testing

@testable import FilmLabWeb

/// `GET /v1/films/{film}/reviews` filters, orders and pages.
@Suite struct FilmReviewsResourceTests {
  private let site: ToySite
  private static let target = "/v1/films/the_mirror_1975/reviews"

  init() throws { site = try ToySite() }

  private func reviews(_ query: String) async throws -> (
    critics: [ExampleValue], audience: [ExampleValue]
  ) {
    let value = try await site.api.get(Self.target + "?" + query).value()
    return (
      value["critics_reviews"]?.elements ?? [], value["audience_reviews"]?.elements ?? []
    )
  }

  @Test func bothSidesAreThere() async throws {
    let value = try await site.api.get(Self.target).value()
    #expect(value["film"]?["title"]?.text == "The Mirror")
    #expect(value["matched"]?["how"]?.text == "address")
    #expect(value["critics_reviews"]?.elements.count == 7)
    #expect(value["audience_review_count"]?.whole == 3)
    #expect(value["next"] == nil)
  }

  @Test func filtersHold() async throws {
    let critics = try await reviews("from=critics")
    #expect(critics.critics.count == 7 && critics.audience.isEmpty)
    let audience = try await reviews("from=audience&verdict=rotten")
    #expect(audience.critics.isEmpty && audience.audience.count == 1)
    #expect(try await reviews("score=scored").critics.count == 3)
    #expect(try await reviews("score=predicted&from=critics").critics.count == 1)
    let rotten = try await reviews("verdict=rotten").critics
    #expect(rotten.allSatisfy { $0["review"]?["verdict"] == .text("rotten") })
    let newest = try await reviews("order=newest&from=critics").critics
    let dates = newest.compactMap { $0["review"]?["date"]?.text }
    #expect(dates.count == 7 && dates == dates.sorted(by: >))
  }

  @Test(arguments: ["telling", "newest", "best", "worst"])
  func partsAreTheWhole(_ order: String) async throws {
    let whole = try await site.all("critics_reviews", Self.target + "?order=\(order)&count=100")
    let parts = try await site.all("critics_reviews", Self.target + "?order=\(order)&count=2")
    #expect(parts.map(\.count) == [2, 2, 2, 1])
    #expect(Array(parts.joined()) == Array(whole.joined()))
  }

  @Test(arguments: [
    ("from=all", "from"), ("verdict=good", "verdict"), ("score=5", "score"),
    ("aspect=luck", "aspect"),
    ("order=random", "order"), ("count=101", "count"), ("cursor=x", "cursor"),
  ])
  func faultsNameTheField(_ query: String, _ field: String) async throws {
    let answer = try await site.api.get(Self.target + "?" + query)
    #expect(answer.status == 422)
    #expect(try answer.value()["field"]?.text == field)
  }

  @Test func aFilmOfTheModelHasNone() async throws {
    let value = try await site.api.get("/v1/films/jaws/reviews").value()
    #expect(value["critics_reviews"] == .list([]))
    #expect(value["next"] == nil)
  }
}
