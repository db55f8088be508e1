import Bytes
import Testing

@testable import FilmData

/// One review from one object.
@Suite struct ReviewObjectReaderTests {
  private let reader = ReviewObjectReader()

  @Test func fieldsHaveTheirUsualNames() throws {
    let text = PaddedText(#"{"review":"A gem.","rating":"3/4","movie":"M","id":7}"#.utf8)
    var review: Review?
    try reader.read(text.bytes) { review = $0.review }
    #expect(review == Review(id: "7", film: "M", title: "M", text: "A gem.", rating: 0.75))
  }

  @Test(arguments: ["{}", #"{"text":1}"#, #"{"text":null}"#, #"{"text":["a"]}"#])
  func aReviewHasAText(_ text: String) {
    let text = PaddedText(text.utf8)
    #expect(throws: JSONFault("there is no text; give it as a string under \"text\"")) {
      try reader.read(text.bytes) { _ in Issue.record("there is no review") }
    }
  }

  @Test(arguments: ["", "{", "[]", #"{"text":"a" "#])
  func brokenObjectsAreFaults(_ text: String) {
    let text = PaddedText(text.utf8)
    #expect(throws: JSONFault.self) {
      try reader.read(text.bytes) { _ in Issue.record("there is no review") }
    }
  }
}
