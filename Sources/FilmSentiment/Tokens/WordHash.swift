internal import CTextMasks

/// Hashes of words and of runs of words: what the lexicon is keyed by.
///
/// 64 bits, so that two of ten million n-grams collide with a chance of 3 in a million. The same
/// function serves a text's words, the lexicon's entries and training.
///
/// Not FNV-1a, which takes one product a byte: this takes eight bytes at a time, as the C twin of the
/// tokenizer (`filmlab_hash_words`) does for eight words at once. Both must give the same values.
enum WordHash {
  private static var multiplier: UInt64 { FILMLAB_HASH_MULTIPLIER }
  private static var pairMultiplier: UInt64 { FILMLAB_HASH_PAIR_MULTIPLIER }

  static var seed: UInt64 { FILMLAB_HASH_SEED }

  /// Takes in up to eight bytes.
  @inline(__always)
  static func mix(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (hash ^ bytes) &* multiplier
    return product ^ (product >> 29)
  }

  /// Ends a word: its last bytes and its length.
  @inline(__always)
  static func finish(_ hash: UInt64, _ bytes: UInt64, length: Int) -> UInt64 {
    let mixed = mix(hash ^ UInt64(truncatingIfNeeded: length), bytes) &* pairMultiplier
    return mixed ^ (mixed >> 32)
  }

  /// The hash of a run of words: of the run before, and of the word that follows.
  @inline(__always)
  static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let rotated = (first << 23) | (first >> 41)
    let product = (rotated ^ second) &* pairMultiplier
    return product ^ (product >> 31)
  }

  /// The hash of a word that bears a mark, such as `NOT_`.
  @inline(__always)
  static func marked(_ word: UInt64, _ mark: WordMark) -> UInt64 {
    word ^ mark.rawValue
  }

  /// The hash of one lower-case word.
  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    var bytes: UInt64 = 0
    var length = 0
    for byte in word {
      bytes = (bytes << 8) | UInt64(byte)
      length += 1
      if length & 7 == 0 {
        hash = mix(hash, bytes)
        bytes = 0
      }
    }
    return finish(hash, bytes, length: length)
  }
}
