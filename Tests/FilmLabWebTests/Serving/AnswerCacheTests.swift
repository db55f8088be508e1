import Bytes
import NIOCore
import Testing

@testable import FilmLabWeb

@Suite struct AnswerCacheTests {
  private func key(_ query: String, body: String = "", type: String? = nil) throws
    -> AnswerCache.Key
  {
    try #require(
      AnswerCache.Key(
        "/x", APIRequest(query: query, contentType: type, body: PaddedText(body.utf8)), longest: 100
      ))
  }

  private func answer(_ text: String) -> NIOCore.ByteBuffer { NIOCore.ByteBuffer(string: text) }

  @Test func anAnswerBelongsToAllThatItWasAskedBy() throws {
    let cache = AnswerCache(limit: 10_000)
    cache.keep(answer("one"), for: try key("a", body: "b", type: "c"))
    #expect(cache.answer(to: try key("a", body: "b", type: "c")) == answer("one"))
    for other in [try key("a"), try key("a", body: "b"), try key("x", body: "b", type: "c")] {
      #expect(cache.answer(to: other) == nil)
    }
  }

  @Test func whatIsAskedForStaysAndTheRestGoes() throws {
    let cache = AnswerCache(limit: 26_000)
    let often = try key("often")
    cache.keep(answer("kept"), for: often)
    for number in 0..<500 {
      cache.keep(answer("\(number)"), for: try key("\(number)"))
      #expect(cache.answer(to: often) == answer("kept"))
    }
    let kept = try (0..<500).filter { cache.answer(to: try key("\($0)")) != nil }
    #expect(kept.last == 499 && (10..<250).contains(kept.count))
  }

  @Test func whatIsTooLargeIsNotKept() throws {
    let cache = AnswerCache(limit: 10_000)
    cache.keep(answer(String(repeating: "x", count: 1_001)), for: try key("large"))
    #expect(cache.answer(to: try key("large")) == nil)
    let request = APIRequest(
      query: "", contentType: nil, body: PaddedText(String(repeating: "x", count: 101).utf8))
    #expect(AnswerCache.Key("/x", request, longest: 100) == nil)
  }

  @Test func repeatedRequestsAreAnsweredAlike() async throws {
    let api = try ToyAPI()
    let first = try await api.get("/v1/similar?title=mirror")
    let second = try await api.get("/v1/similar?title=mirror")
    #expect(first.status == 200 && first.text == second.text)
    let body = #"{"ratings":[{"title":"The Mirror","stars":5}]}"#
    #expect(
      try await api.post("/v1/recommend", body).text == api.post("/v1/recommend", body).text)
    // The answer to one type of content is not that to another.
    #expect(
      try await api.send("POST", "/v1/recommend", type: "text/plain", body: body.utf8).status == 415
    )
  }

  /// A client can send a new one with each request.
  @Test func typesOfContentCountToo() throws {
    let cache = AnswerCache(limit: 100_000)
    let type = String(repeating: "x", count: 5_000)
    for number in 0..<100 {
      cache.keep(answer("a"), for: try key("\(number)", type: type))
    }
    let kept = try (0..<100).filter { cache.answer(to: try key("\($0)", type: type)) != nil }
    #expect(kept.last == 99 && kept.count <= 20)
  }
}
