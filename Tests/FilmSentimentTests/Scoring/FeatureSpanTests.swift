import Testing

@testable import FilmSentiment

struct FeatureSpanTests {
  /// The features that end sentences, with the text that each spans.
  private func spans(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var buffer = TokenBuffer()
      Tokenizer().tokenize(bytes, into: &buffer)
      var spans: [String] = []
      Features.forEach(in: buffer) { feature in
        guard feature.end != .none else { return }
        let span = FeatureSpan.bytes(feature, in: buffer, of: bytes)
        spans.append(String(decoding: bytes[span], as: UTF8.self))
      }
      return spans
    }
  }

  @Test(arguments: [
    ("fun!", ["!", "fun!"]), ("so fun ?", ["?", "fun ?", "so fun ?"]), ("fun", ["fun"]),
    ("“fun”.", ["fun”."]), ("fun... no", ["...", "fun...", "no", "fun... no"]),
    ("fun… no.", ["…", "fun…", "no.", "fun… no."]), ("by Bob!", ["!"]),
  ])
  func `marks belong to what they end`(text: String, expected: [String]) {
    #expect(spans(text) == expected)
  }
}
