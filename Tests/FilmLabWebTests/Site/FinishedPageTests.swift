import HTTPTypes
import HummingbirdCore
import NIOCore
import Testing

@testable import FilmLabWeb

/// Answers have tags, and are compressed where that helps.
@Suite struct FinishedPageTests {
  private let long = FinishedPage(
    json: ByteBuffer(string: "[" + String(repeating: "\"film\",", count: 500) + "1]"))

  @Test func longAnswersAreCompressedForThoseWhoReadThat() {
    let plain = long.response(to: [:])
    #expect(plain.headers[.contentEncoding] == nil)
    let short = long.response(to: [.acceptEncoding: "br, gzip"])
    #expect(short.headers[.contentEncoding] == "gzip")
    #expect(short.headers[.eTag] != plain.headers[.eTag])
    #expect(long.response(to: [.acceptEncoding: "gzip;q=0"]).headers[.contentEncoding] == nil)
  }

  @Test func shortAnswersAreNot() {
    let page = FinishedPage(json: ByteBuffer(string: "{\"films\":[]}"))
    let response = page.response(to: [.acceptEncoding: "gzip"])
    #expect(response.headers[.contentEncoding] == nil)
    #expect(response.headers[.contentLength] == "12")
  }

  @Test func whatIsKnownIsNotSentAgain() throws {
    let tag = try #require(long.response(to: [:]).headers[.eTag])
    for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let response = long.response(to: [.ifNoneMatch: known])
      #expect(response.status == .notModified)
      #expect(response.headers[.eTag] == tag)
    }
    #expect(long.response(to: [.ifNoneMatch: "\"x\""]).status == .ok)
  }

  @Test(arguments: [
    "/v1/similar?title=mirror", "/openapi.json", "/v1/films", "/v1/films/the_mirror_1975",
  ])
  func theAPIHasTags(_ target: String) async throws {
    let api = try ToySite().api
    let first = try await api.get(target, ["Accept-Encoding": "gzip"])
    let tag = try #require(first.headers[.eTag])
    #expect((first.headers[.contentEncoding] == "gzip") == (tag.hasSuffix("-gzip\"")))
    let again = try await api.get(target, ["Accept-Encoding": "gzip", "If-None-Match": tag])
    #expect(again.status == 304)
    #expect(again.body.isEmpty)
    #expect(try await api.get(target).headers[.contentEncoding] == nil)
  }

  /// What changed has another tag.
  @Test func changesAreSeen() async throws {
    let api = try ToySite().api
    let target = "/v1/films/the_mirror_1975"
    let tag = try #require(try await api.get(target).headers[.eTag])
    _ = try await api.put("/v1/mine/ratings/the_mirror_1975", #"{"stars":5}"#)
    let answer = try await api.get(target, ["If-None-Match": tag])
    #expect(answer.status == 200)
    #expect(try answer.value()["mine"]?["stars"] != .null)
  }

  @Test func postsHaveNone() async throws {
    let answer = try await ToyAPI().post("/v1/sentiment", #"{"text":"good"}"#)
    #expect(answer.headers[.eTag] == nil && answer.headers[.vary] == nil)
  }
}
