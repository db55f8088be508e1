import Testing

@testable import FilmSentiment

struct MentionUnitsTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { bytes in
      var buffer = TokenBuffer()
      Tokenizer().tokenize(bytes, into: &buffer)
      var units = MentionUnits()
      units.read(buffer, of: bytes)
      return (0..<units.count).map { index in
        let words = units.words(index...index)
        let (first, last) = (buffer.spans[words.lowerBound], buffer.spans[words.upperBound])
        let text = String(decoding: bytes[Int(first.start)..<Int(last.end)], as: UTF8.self)
        let isName = units.keys[index] == WordHash.of(MentionUnits.name.utf8)
        let isGenitive = units.keys[index] == WordHash.of(MentionUnits.genitive.utf8)
        return (isName ? "N:" : isGenitive ? "G:" : "") + text
      }
    }
  }

  @Test func `names in a row are one word`() {
    #expect(
      words("here Ana Maria Braga shines") == ["here", "N:Ana Maria Braga", "shines"])
  }

  @Test func `a genitive ends a name`() {
    #expect(
      words("it is Ana Braga's Lisbon, not ours")
        == ["it", "is", "G:Ana Braga's", "N:Lisbon", "not", "ours"])
  }

  @Test func `texts without names are their words`() {
    #expect(words("a fine film") == ["a", "fine", "film"])
    #expect(words("").isEmpty)
  }
}
