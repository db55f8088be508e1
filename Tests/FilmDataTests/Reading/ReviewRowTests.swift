import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct ReviewRowTests {
  private func first<Value>(_ line: String, _ value: (ReviewRow) -> Value) throws -> Value? {
    let folder = try TemporaryFolder()
    let path = try folder.write(line, as: "row.jsonl")
    var reader = ReviewReader()
    var found: Value?
    try reader.readRows(.file(path)) { found = value($0) }
    return found
  }

  @Test(arguments: [
    (#"{"text":"","label":"fresh"}"#, Freshness.fresh),
    (#"{"text":"","label":true}"#, .fresh),
    (#"{"text":"","label":false}"#, .rotten),
    (#"{"text":"","label":0}"#, .rotten),
    (#"{"text":"","label":1}"#, .fresh),
    (#"{"text":"","label":1.0}"#, .fresh),
    (#"{"text":"","label":-1}"#, .rotten),
    (#"{"text":"","label":" Rotten"}"#, .rotten),
    (#"{"text":"","label":"mixed"}"#, nil),
    (#"{"text":"","label":null}"#, nil),
    (#"{"text":"","label":["fresh"]}"#, nil),
    (#"{"text":""}"#, nil),
  ])
  func freshness(line: String, freshness: Freshness?) throws {
    #expect(try first(line) { $0.freshness } == .some(freshness))
  }

  @Test func theLabelGoesBeforeTheRating() throws {
    let both = #"{"text":"","label":"rotten","rating":"4/5"}"#
    #expect(try first(both) { $0.verdict } == .some(.rotten))
    #expect(try first(#"{"text":"","rating":"4/5"}"#) { $0.verdict } == .some(.fresh))
    #expect(try first(#"{"text":"","rating":"2/5"}"#) { $0.verdict } == .some(.rotten))
    #expect(try first(#"{"text":"","rating":"capsule"}"#) { $0.verdict } == .some(nil))
    #expect(try first(#"{"text":"","rating":true}"#) { $0.rating } == .some(nil))
  }

  @Test(arguments: [
    (#"{"text":"","rating":"4/5"}"#, nil),
    (#"{"text":"","rating":"capsule"}"#, ReviewScore.Refusal.notAScore),
    (#"{"text":"","rating":4}"#, nil),
    (#"{"text":"","rating":"11/10"}"#, .outsideScale),
    (#"{"text":"","rating":["4/5"]}"#, .notAScore),
    (#"{"text":"","rating":"N/A"}"#, nil),
    (#"{"text":"","rating":""}"#, nil),
    (#"{"text":"","rating":null}"#, nil),
    (#"{"text":""}"#, nil),
  ])
  func whyAScoreIsNotRead(line: String, refusal: ReviewScore.Refusal?) throws {
    #expect(try first(line) { $0.scoreRefusal } == .some(refusal))
  }

  @Test func theTitleStandsInForTheFilm() throws {
    let both = #"{"text":"","film":"m1","title":"The Mirror"}"#
    #expect(try first(both) { $0.filmKey.string } == "m1")
    #expect(try first(both) { $0.review.film } == "m1")
    let title = #"{"text":"","film":"","title":"The Mirror"}"#
    #expect(try first(title) { $0.filmKey.string } == "The Mirror")
    #expect(try first(title) { $0.review.film } == "The Mirror")
  }

  @Test func criticsAndAudience() throws {
    #expect(try first(#"{"text":"","source":"audience"}"#) { $0.isAudience } == true)
    #expect(try first(#"{"text":"","source":"critic"}"#) { $0.isAudience } == false)
    #expect(try first(#"{"text":""}"#) { $0.isAudience } == false)
  }
}
