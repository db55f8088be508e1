internal import CTextMasks

/// Words read eight at a time: all are hashed first, then only those are looked at that turn others
/// or follow something other than a blank.
extension Tokenizer {
  /// Reads runs up to the first that has 16 bytes or more, or one beyond ASCII; returns how many.
  ///
  /// - Parameter gap: where the run before them ended.
  func readLanes(
    _ runs: Range<Int>, in window: UnsafePointer<UInt8>, after gap: UnsafePointer<UInt8>,
    walk: inout TextWalk, into buffer: inout TokenBuffer
  ) -> Int {
    buffer.reserve(runs.count)
    let bounds = buffer.runs.bounds + 2 * runs.lowerBound
    let traits = buffer.runs.traits
    let count = withUnsafePointer(to: turns) { turns in
      filmlab_hash_words(
        window, walk.end - window, bounds, runs.count, UInt32(truncatingIfNeeded: gap - window),
        turns, buffer.hashes + buffer.count, traits)
    }
    guard count > 0 else { return 0 }
    // What precedes the first word may have begun in another run.
    traits[0] |= UInt8(FILMLAB_WORD_HAS_GAP)
    let words = LaneWords(
      window: window, gap: gap, bounds: bounds, traits: traits, count: count)
    buffer.append(words, at: window - walk.base)
    // Local variables stay in registers, as long as no other function is given their address.
    var local = walk
    read(words, walk: &local, into: &buffer)
    walk = local
    return count
  }

  /// Works out what the words mean to each other; they are the buffer's last, each by itself.
  @inline(__always)
  private func read(
    _ words: LaneWords, walk: inout TextWalk, into buffer: inout TokenBuffer
  ) {
    let first = buffer.count - words.count
    var settled = 0
    for group in stride(from: 0, to: words.count, by: 8) {
      var events = words.events(in: group)
      // The word behind one that may open a phrase ends the phrase or shows that it was none.
      if walk.opener != 0 { events |= 1 }
      while events != 0 {
        let word = group + events.trailingZeroBitCount / 8
        events &= events &- 1
        buffer.settle(first + settled..<first + word, walk: &walk)
        if words.has(FILMLAB_WORD_HAS_GAP, word) {
          readGap(from: words.gapStart(word), to: words.start(word), walk: &walk)
        }
        let token = token(word, of: words, hash: buffer.hashes[first + word], walk: &walk)
        buffer.replace(first + word, by: token)
        settled = word + 1
        if walk.opener != 0, settled < group + 8, settled < words.count {
          events |= 1 &<< (8 * UInt64(settled - group))
        }
      }
    }
    buffer.settle(first + settled..<buffer.count, walk: &walk)
  }

  @inline(__always)
  private func token(
    _ word: Int, of words: LaneWords, hash: UInt64, walk: inout TextWalk
  ) -> Token {
    token(
      hash, from: words.start(word), to: words.end(word),
      mayBeName: words.has(FILMLAB_WORD_IS_CAPITAL, word),
      isTurning: words.has(FILMLAB_WORD_IS_TURNING, word),
      isContrast: words.has(FILMLAB_WORD_IS_CONTRAST, word), walk: &walk)
  }
}
