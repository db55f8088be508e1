internal import Bytes

/// Finds the words of UTF-8 text and brings them to lower case, byte by byte.
///
/// A word is a run of at least two bytes of letters: ASCII letters, the letters of Latin-1 and of
/// every other alphabet. Digits, punctuation and apostrophes end it, so "don't" is "don", and the
/// "s" of a possessive is too short to be a word. ASCII and Latin-1 capitals become small.
struct WordScanner {
  /// The longest word; longer runs are ignored.
  static let longestWord = 40

  /// The words of a text.
  static func words(of text: String) -> [String] {
    var (text, words) = (text, [String]())
    text.withUTF8 {
      forEachWord(in: $0) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
  }

  /// Calls `body` with the lower-case bytes of each word and their FNV-1a.
  ///
  /// - Complexity: O(bytes).
  static func forEachWord(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord + 4) { word in
      var length = 0
      var hash = FNV1a()
      func finish() {
        if length >= 2, length <= longestWord {
          body(UnsafeBufferPointer(rebasing: word[..<length]), hash.value)
        }
        length = 0
        hash = FNV1a()
      }
      func append(_ byte: UInt8) {
        if length < longestWord { word[length] = byte }
        length += 1
        hash.combine(byte)
      }
      var index = 0
      while index < text.count {
        let byte = text[index]
        let next = index + 1 < text.count ? text[index + 1] : 0
        if byte < ASCII.limit {
          if ASCII.isLetter(byte) { append(byte | ASCII.smallLetterBit) } else { finish() }
          index += 1
        } else if let letter = latinLetter(byte, next) {
          append(byte)
          append(letter)
          index += 2
        } else if isPunctuation(byte, next) {
          finish()
          index += byte >= 0xE0 ? 3 : 2
        } else {
          append(byte)
          index += 1
        }
      }
      finish()
    }
  }

  /// The second byte of a letter from À to ÿ (first byte C3), as a small letter.
  @inline(__always)
  private static func latinLetter(_ byte: UInt8, _ next: UInt8) -> UInt8? {
    guard byte == 0xC3, next >= 0x80, next <= 0xBF, next != 0x97, next != 0xB7 else { return nil }
    // From À to Þ; ß has no capital of its own.
    return next <= 0x9E ? next | 0x20 : next
  }

  /// × and ÷, the signs of Latin-1 (C2), the general punctuation of Unicode (E2): dashes, curly
  /// quotes, dots; and the characters of grades (EE, `GradeMark`).
  @inline(__always)
  private static func isPunctuation(_ byte: UInt8, _ next: UInt8) -> Bool {
    byte == 0xE2 || byte == 0xC2 || byte == 0xEE || (byte == 0xC3 && (next == 0x97 || next == 0xB7))
  }
}
