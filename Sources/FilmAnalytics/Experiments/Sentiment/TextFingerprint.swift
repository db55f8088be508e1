import Bytes

/// A hash by which a text can be recognized, and its length, without the text.
struct TextFingerprint {
  /// 64 bits that depend on the text's letters and digits alone.
  ///
  /// Capitals, punctuation and blanks do not change them. Letters beyond ASCII count as they are written.
  /// Among a million texts, two different ones collide by chance once in 37 million data sets.
  var hash: UInt64 { state.value }
  /// The number of words between blanks.
  private(set) var wordCount = 0
  /// The number of bytes that count in the hash.
  private(set) var length = 0
  private var state = FNV1a()

  /// Reads a text.
  ///
  /// - Complexity: O(n) for n bytes.
  init(_ text: UnsafeRawBufferPointer) {
    var isInWord = false
    for byte in text {
      let isBlank = byte <= ASCII.space
      if !isBlank, !isInWord { wordCount += 1 }
      isInWord = !isBlank
      guard let kept = Self.kept(byte) else { continue }
      state.combine(kept)
      length += 1
    }
  }

  private static func kept(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: byte
    default: nil
    }
  }
}
