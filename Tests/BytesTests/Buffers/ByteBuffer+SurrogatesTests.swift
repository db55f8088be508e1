import Testing

@testable import Bytes

/// JSON goes out as it came in, except for halves of characters.
@Suite struct ByteBufferSurrogatesTests {
  private func repaired(_ json: String) -> String {
    let buffer = ByteBuffer()
    Array(json.utf8).withUnsafeBytes { buffer.append(repairing: $0) }
    return buffer.string
  }

  @Test(arguments: [
    (#""\ud83c""#, #""\ufffd""#), (#""a\ud83cb""#, #""a\ufffdb""#), (#""\udfac""#, #""\ufffd""#),
    (#""\udfac\ud83c""#, #""\ufffd\ufffd""#), (#""\ud83c\ud83c\udfac""#, #""\ufffd\ud83c\udfac""#),
    (#""\uD83C\u0041""#, #""\ufffd\u0041""#), (#""\ud83c\n""#, #""\ufffd\n""#),
    (#"{"k\udfac":["\ud83c"]}"#, #"{"k\ufffd":["\ufffd"]}"#),
  ])
  func halvesAreReplaced(_ json: String, _ expected: String) {
    #expect(repaired(json) == expected)
  }

  @Test(arguments: [
    #""""#, "12", #""a\"b\\c\u00e9\n""#, #""\ud83c\udfac""#, #""\uD83C\uDFAC""#, #""\\ud83c""#,
    #""\\\\ud83c""#, #""🎬""#, #""\u""#, #""\ud83"#, "\"\\", "",
  ])
  func theRestStays(_ json: String) { #expect(repaired(json) == json) }
}
