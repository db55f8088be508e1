import Bytes
import Testing

@testable import FilmLabWeb

/// The names of an object's own fields, and no others.
@Suite struct JSONFieldNamesTests {
  private func names(_ text: String) -> [String] {
    let text = PaddedText(text.utf8)
    return withExtendedLifetime(text) { JSONFieldNames.names(of: text.bytes) }
  }

  @Test(arguments: [
    (#"{"a":1,"b":"c"}"#, ["a", "b"]), (#" { "a" : { "x":1 } , "b" : [ {"y":2} ] } "#, ["a", "b"]),
    (#"{"a":"b:\"c\":","d":"\\"}"#, ["a", "d"]), (#"{"a":1,"a":2}"#, ["a", "a"]),
    (#"{"\u0061":1}"#, [#"\u0061"#]), (#"{"":1}"#, [""]), ("{}", []),
  ])
  func areFound(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }

  /// Broken JSON does no harm.
  @Test(arguments: [#"{"a"#, #"{"a\"#, "}}}}{{", ":", #"{"a":"#, #"]"a":"#, ""])
  func brokenJSONIsSurvived(_ text: String) {
    #expect(names(text).count < 2)
  }

  @Test func depthIsSurvived() {
    let depth = 100_000
    let text =
      "{\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(names(text + ",\"b\":1}") == ["a", "b"])
  }
}
