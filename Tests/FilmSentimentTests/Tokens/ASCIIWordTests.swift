import Testing

@testable import FilmSentiment

struct ASCIIWordTests {
  private func load(_ text: String, extra: Int) -> UInt64 {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0xFF, count: extra)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return ASCIIWord.load(start, length: text.utf8.count, before: start + bytes.count)
    }
  }

  @Test(arguments: ["a", "Ab", "n't", "I'm", "O'Neil", "ABCDEFG", "aBcDeFgH", "12345678"])
  func `is the same at a text's end and before it`(word: String) {
    let expected = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    for extra in 0...9 { #expect(load(word, extra: extra) == expected) }
    let small = word.lowercased().utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    #expect(ASCIIWord.lowercased(expected, length: word.utf8.count) == small)
    #expect(ASCIIWord.hasSmallLetter(expected) == word.contains(where: \.isLowercase))
    #expect(!ASCIIWord.isBeyondASCII(expected))
    #expect(ASCIIWord.endsInNegation(small) == (word == "n't"))
  }

  @Test func `knows bytes beyond ASCII`() {
    #expect(ASCIIWord.isBeyondASCII(load("é", extra: 0)))
    #expect(ASCIIWord.isBeyondASCII(load("abcdefé", extra: 0)))
  }
}
