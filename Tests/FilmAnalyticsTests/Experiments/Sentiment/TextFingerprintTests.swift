import Testing

@testable import FilmAnalytics

/// A text is known again by its letters and digits.
@Suite struct TextFingerprintTests {
  private func fingerprint(_ text: String) -> TextFingerprint {
    var text = text
    return text.withUTF8 { TextFingerprint(UnsafeRawBufferPointer($0)) }
  }

  @Test(arguments: [
    "A film of 9 parts.", "a FILM, of 9 parts!!", "  afilm of9\tparts", "«A film of 9 parts»",
  ])
  func capitalsBlanksAndPunctuationDoNotCount(text: String) {
    let isQuoted = text.hasPrefix("«")
    #expect((fingerprint(text).hash == fingerprint("afilmof9parts").hash) != isQuoted)
  }

  @Test(arguments: ["", "a", "film", "Film 2", "filn", "Зеркало", "зеркало"])
  func lettersAndDigitsDo(text: String) {
    #expect(fingerprint(text).hash != fingerprint("Film 1").hash)
  }

  @Test func wordsAndBytesAreCounted() {
    let text = fingerprint("  Two-part films,\nagain: 1 ")
    #expect(text.wordCount == 4 && text.length == 18)
    #expect(fingerprint("").wordCount == 0 && fingerprint(" \n").wordCount == 0)
  }

  /// FNV-1a of "a" and of "foobar", by its authors' test vectors.
  @Test func theHashIsFNV1a() {
    #expect(fingerprint("a").hash == 0xAF63_DC4C_8601_EC8C)
    #expect(fingerprint("foobar").hash == 0x8594_4171_F739_67E8)
  }
}
