import FilmReports
import NIOCore
import Testing

@testable import FilmLabWeb

/// Answers in JSON, of whatever catalogue there is.
@Suite struct SiteAnswerTests {
  @Test func theSampleIsAnswered() async throws {
    let site = try ToySite(hasCatalogue: false)
    let value = try await site.api.get("/v1/films/the_mirror_1975").value()
    #expect(value["critics_review_count"]?.whole == 7)
    #expect(try await site.api.get("/v1/mine").value()["rating_count"]?.whole == 0)
    #expect(try await site.api.get("/v1/reviews?query=superb").value()["reviews"]?.elements != [])
  }

  @Test func objectsHaveFurtherFieldsBehindTheirOwn() {
    struct Value: Encodable {
      let a = 1
      let b: String? = nil
    }
    guard case .json(let body) = SiteAnswer.object(of: Value(), more: { $0.field("c", "d") }) else {
      Issue.record("no JSON")
      return
    }
    #expect(String(buffer: body) == #"{"a":1,"b":null,"c":"d"}"#)
  }
}
